package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;

import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.settings.SettingsType;
import org.bauta.report.figure.Figure;
import org.bauta.report.run.Estimate;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Manifest;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.junit.jupiter.api.Test;

/** A budget on the axis, judges apart, and white-box results marked. */
class SweepTest {
    private static final Measure DISTANCE = new Measure("identity-distance@cosine", "", Measure.Better.HIGHER, "privacy", "");

    private static SummaryRow row(String method, String settings, String release, String judge, double mean) {
        return new SummaryRow(new Treatment(method, settings, release), "synthetic", new Judge(judge, "naive", ""), judge.equals("attacked"),
                DISTANCE, new Estimate(mean, .01, mean - .05, mean + .05, "bootstrap", 200, 200, 0, Double.NaN), "", Double.NaN, "", Map.of());
    }

    private static List<SummaryRow> rows() {
        List<SummaryRow> rows = new ArrayList<>();
        for (String judge : List.of("attacked", "other")) {
            rows.add(row("original", "", "png", judge, 0));
            for (int epsilon : new int[] {16, 2, 8}) {
                for (String release : List.of("png", "jpeg quality=75")) {
                    double mean = (judge.equals("attacked") ? .05 : .01) * epsilon;
                    rows.add(row("pgd", "epsilon=" + epsilon + " steps=10", release, judge, release.equals("png") ? mean : mean / 2));
                }
            }
            rows.add(row("gaussian-blur", "sigma=8% border=reflect key=/a", "png", judge, .7));
            rows.add(row("gaussian-blur", "sigma=8% border=black key=/a", "png", judge, .6));
        }
        return rows;
    }

    private static List<Figure> draw(Map<String, String> options) {
        Run run = new Run(Path.of("run"), new Manifest(new JsonObject()), rows(), List.of(), List.of(), List.of(), List.of(), "");
        return new Sweep().draw(run, SettingsType.of(new Sweep()).bind(options));
    }

    @Test
    void judgesStandApartAndEveryLineGoesAlongTheBudget() {
        List<Figure> figures = draw(Map.of());
        assertEquals(1, figures.size());
        String alt = figures.get(0).alt();
        assertTrue(alt.contains("attacked, naive attacker (white box): PGD, PNG 0.100 at epsilon 2, 0.400 at epsilon 8, 0.800 at epsilon 16;"
                + " PGD, JPEG quality=75 0.0500 at epsilon 2"), alt);
        assertTrue(alt.contains("other, naive attacker: PGD, PNG 0.0200 at epsilon 2"), alt);
        assertFalse(alt.contains("blur"), "a method without the setting has no place: " + alt);
    }

    @Test
    void everySettingIsAnAxis() {
        String alt = draw(Map.of("x", "sigma")).get(0).alt();
        assertTrue(alt.contains("Gaussian blur border=reflect 0.700 at sigma 8; Gaussian blur border=black 0.600 at sigma 8."), alt);
    }

    /** The two panels show different numbers on equal axes: the white box's line is the one that rises. */
    @Test
    void whatIsDrawnIsWhatWasMeasured() {
        Figure figure = draw(Map.of()).get(0);
        BufferedImage image = new BufferedImage((int) Math.ceil(figure.width()), (int) Math.ceil(figure.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        figure.painter().paint(g);
        g.dispose();
        int left = highest(image, 0, image.getWidth() / 2);
        int right = highest(image, image.getWidth() / 2, image.getWidth());
        assertTrue(left + 20 < right, "white box reaches " + left + ", black box " + right + " pixels from above");
    }

    /** The first row with a pixel of about the first color. */
    private static int highest(BufferedImage image, int from, int to) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = from; x < to; x++) {
                Color c = new Color(image.getRGB(x, y));
                if (c.getBlue() - c.getRed() > 80) {
                    return y;
                }
            }
        }
        return image.getHeight();
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(UsageInvalid.class, () -> draw(Map.of("y", "psrn")));
        assertThrows(DataMissing.class, () -> draw(Map.of("x", "persons")));
    }
}
