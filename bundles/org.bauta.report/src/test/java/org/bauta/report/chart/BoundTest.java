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

/** The chart says of every point on which side of the bound it is, and draws whatever there is. */
class BoundTest {
    private static final Measure RANK = new Measure("rank-1", "fraction", Measure.Better.LOWER, "privacy", "");

    private static SummaryRow row(String method, String settings, double mean) {
        return new SummaryRow(new Treatment(method, settings, "png"), "synthetic", new Judge("lbp", "naive", "identification"), false, RANK,
                new Estimate(mean, .01, mean - .05, mean + .05, "10 folds", 200, 200, 0, Double.NaN), "", Double.NaN, "", Map.of());
    }

    private static List<Figure> draw(List<SummaryRow> rows, Map<String, String> options) {
        Run run = new Run(Path.of("run"), new Manifest(new JsonObject()), rows, List.of(), List.of(), List.of(), List.of(), "");
        return new Bound().draw(run, SettingsType.of(new Bound()).bind(options));
    }

    private static List<SummaryRow> rows() {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("original", "", 1));
        rows.add(row("k-same-pixel", "k=10 size=96", .08));
        rows.add(row("k-same-pixel", "k=2 size=96", .44));
        rows.add(row("open-neighbors", "k=10", .61));
        rows.add(row("gaussian-blur", "sigma=8%", .7));
        return rows;
    }

    @Test
    void whatIsAboveTheBoundIsSaid() {
        List<Figure> figures = draw(rows(), Map.of());
        assertEquals(1, figures.size());
        String alt = figures.get(0).alt();
        assertTrue(alt.contains("0.440 at k 2, 0.0800 at k 10"), alt);
        assertTrue(alt.contains("0.610 at k 10 (above the bound)"), alt);
        assertFalse(alt.contains("blur"), "a method without k has no place: " + alt);
    }

    @Test
    void theBoundIsWhereItBelongs() {
        Figure figure = draw(rows(), Map.of()).get(0);
        BufferedImage image = new BufferedImage((int) Math.ceil(figure.width()), (int) Math.ceil(figure.height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        figure.painter().paint(g);
        g.dispose();
        // grey above the bound: more and more of a column is shaded as k grows
        int left = shaded(image, image.getWidth() / 4);
        int right = shaded(image, 3 * image.getWidth() / 4);
        assertTrue(left > 10 && right > left + 10, left + " and " + right + " shaded pixels");
    }

    private static int shaded(BufferedImage image, int x) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            count += (image.getRGB(x, y) & 0xffffff) == 0xeeeeee ? 1 : 0;
        }
        return count;
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(UsageInvalid.class, () -> draw(rows(), Map.of("y", "rank-2")));
        assertThrows(DataMissing.class, () -> draw(rows(), Map.of("x", "persons")));
    }
}
