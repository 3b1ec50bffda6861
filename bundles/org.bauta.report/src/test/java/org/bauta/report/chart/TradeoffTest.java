package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** A sweep that was released in two ways is two lines, panels of white-box results have a grid as the others have, and the front is a line. */
class TradeoffTest {
    private static final Measure PSNR = new Measure("psnr@crop", "dB", Measure.Better.HIGHER, "utility", "");
    private static final Measure DISTANCE = new Measure("identity-distance@cosine", "", Measure.Better.HIGHER, "privacy", "");

    private static SummaryRow row(String method, String settings, String release, Measure measure, String judge, double mean) {
        return new SummaryRow(new Treatment(method, settings, release), "faces", new Judge(judge, judge.isEmpty() ? "" : "naive", ""),
                judge.equals("attacked"), measure, new Estimate(mean, .01, mean - .02, mean + .02, "bootstrap", 20, 20, 0, Double.NaN), "",
                Double.NaN, "", Map.of());
    }

    private static Figure figure() {
        List<SummaryRow> rows = new ArrayList<>();
        for (int epsilon : new int[] {2, 4, 8}) {
            for (String release : List.of("png", "jpeg")) {
                rows.add(row("pgd", "epsilon=" + epsilon, release, PSNR, "", release.equals("png") ? 40 - epsilon : 35 - epsilon));
                rows.add(row("pgd", "epsilon=" + epsilon, release, DISTANCE, "attacked", .1 * epsilon));
                rows.add(row("pgd", "epsilon=" + epsilon, release, DISTANCE, "other", .05 * epsilon));
            }
        }
        return draw(rows);
    }

    private static Figure draw(List<SummaryRow> rows) {
        Run run = new Run(Path.of("run"), new Manifest(new JsonObject()), rows, List.of(), List.of(), List.of(), List.of(), "");
        return new Tradeoff().draw(run, SettingsType.of(new Tradeoff()).bind(Map.of("x", "psnr", "y", "identity-distance"))).get(0);
    }

    @Test
    void releasesAreLinesOfTheirOwn() {
        String alt = figure().alt();
        assertTrue(alt.contains("PGD, PNG (38.0, 0.200) (36.0, 0.400) (32.0, 0.800); PGD, JPEG (33.0, 0.200)"), alt);
    }

    @Test
    void theEndsOfASweepSayTheirSetting() {
        assertTrue(figure().caption().contains("written at its ends"), figure().caption());
        assertFalse(two(.1).caption().contains("written at its ends"), "a method in one strength");
    }

    /** PSNR 30 beside PSNR 20 is better; where its distance is too, nothing is left to trade. */
    @Test
    void aFrontOfOnePointIsNotSpokenOf() {
        assertTrue(two(.1).caption().contains("Pareto front"), "the weaker method hides more");
        assertFalse(two(.9).caption().contains("Pareto front"), "one method beats the other");
    }

    private static Figure two(double distanceOfTheBetter) {
        List<SummaryRow> rows = List.of(row("pgd", "epsilon=2", "png", PSNR, "", 30), row("pgd", "epsilon=2", "png", DISTANCE, "other", distanceOfTheBetter),
                row("fgsm", "epsilon=2", "png", PSNR, "", 20), row("fgsm", "epsilon=2", "png", DISTANCE, "other", .5));
        return draw(rows);
    }

    @Test
    void sweepsOfOneMethodInTwoLooksAreTwoLines() {
        List<SummaryRow> rows = new ArrayList<>();
        for (String look : List.of("blur", "pixelation")) {
            for (int strength : new int[] {8, 4}) {
                String settings = "look=" + look + " strength=" + strength + "%";
                rows.add(row("jpeg-transmorphing", settings, "jpeg", PSNR, "", strength));
                rows.add(row("jpeg-transmorphing", settings, "jpeg", DISTANCE, "other", look.equals("blur") ? .1 * strength : .05 * strength));
            }
        }
        String alt = draw(rows).alt();
        assertTrue(alt.contains("look=blur (4.00, 0.400) (8.00, 0.800); Jpeg transmorphing look=pixelation (4.00, 0.200) (8.00, 0.400)."), alt);
    }

    @Test
    void whatDiffersInWordsAloneIsOneLine() {
        List<SummaryRow> rows = List.of(row("mask", "shape=box", "png", PSNR, "", 10), row("mask", "shape=box", "png", DISTANCE, "other", .9),
                row("mask", "shape=ellipse", "png", PSNR, "", 12), row("mask", "shape=ellipse", "png", DISTANCE, "other", .8));
        assertTrue(draw(rows).alt().contains("MASK (10.0, 0.900) (12.0, 0.800)."), draw(rows).alt());
    }

    @Test
    void everyPanelHasAGrid() {
        Figure figure = figure();
        int scale = 4; // lines of half a point are then wider than a pixel, wherever they fall
        int width = (int) Math.ceil(scale * figure.width());
        BufferedImage image = new BufferedImage(width, (int) Math.ceil(scale * figure.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        figure.painter().paint(g);
        g.dispose();
        int left = gridded(image, 0, width / 2);
        int right = gridded(image, width / 2, width);
        assertTrue(left > 1000 && right > 1000, left + " and " + right + " pixels of grid");
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
