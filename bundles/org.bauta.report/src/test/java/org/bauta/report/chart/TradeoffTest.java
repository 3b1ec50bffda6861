package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;

import org.bauta.core.settings.SettingsType;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Palette;
import org.bauta.report.run.Estimate;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Manifest;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.junit.jupiter.api.Test;

/** A sweep that was released in two ways is two lines, and panels of white-box results have a grid as the others have. */
class TradeoffTest {
    private static SummaryRow row(String method, String settings, String release, Measure measure, String judge, double mean) {
        return new SummaryRow(new Treatment(method, settings, release), "faces", new Judge(judge, judge.isEmpty() ? "" : "naive", ""),
                judge.equals("attacked"), measure, new Estimate(mean, .01, mean - .02, mean + .02, "bootstrap", 20, 20, 0, Double.NaN), "",
                Double.NaN, "", Map.of());
    }

    private static Figure figure() {
        Measure psnr = new Measure("psnr@crop", "dB", Measure.Better.HIGHER, "utility", "");
        Measure distance = new Measure("identity-distance@cosine", "", Measure.Better.HIGHER, "privacy", "");
        List<SummaryRow> rows = new ArrayList<>();
        for (int epsilon : new int[] {2, 4, 8}) {
            for (String release : List.of("png", "jpeg")) {
                rows.add(row("pgd", "epsilon=" + epsilon, release, psnr, "", release.equals("png") ? 40 - epsilon : 35 - epsilon));
                rows.add(row("pgd", "epsilon=" + epsilon, release, distance, "attacked", .1 * epsilon));
                rows.add(row("pgd", "epsilon=" + epsilon, release, distance, "other", .05 * epsilon));
            }
        }
        Run run = new Run(Path.of("run"), new Manifest(new JsonObject()), rows, List.of(), List.of(), List.of(), List.of(), "");
        return new Tradeoff().draw(run, SettingsType.of(new Tradeoff()).bind(Map.of("x", "psnr", "y", "identity-distance"))).get(0);
    }

    @Test
    void releasesAreLinesOfTheirOwn() {
        String alt = figure().alt();
        assertTrue(alt.contains("PGD, png (38.0, 0.200) (36.0, 0.400) (32.0, 0.800); PGD, jpeg (33.0, 0.200)"), alt);
    }

    @Test
    void everyPanelHasAGrid() {
        Figure figure = figure();
        int width = (int) Math.ceil(figure.width());
        BufferedImage image = new BufferedImage(width, (int) Math.ceil(figure.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        figure.painter().paint(g);
        g.dispose();
        int left = gridded(image, 0, width / 2);
        int right = gridded(image, width / 2, width);
        assertTrue(left > 10 && right > 10, left + " and " + right + " pixels of grid");
    }

    private static int gridded(BufferedImage image, int from, int to) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = from; x < to; x++) {
                count += (image.getRGB(x, y) & 0xffffff) == (Palette.GRID.getRGB() & 0xffffff) ? 1 : 0;
            }
        }
        return count;
    }
}
