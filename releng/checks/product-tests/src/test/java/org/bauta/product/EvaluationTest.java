package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Pictures that were de-identified in one command are judged in another; runs are reported again and compared. */
@Execution(ExecutionMode.CONCURRENT)
class EvaluationTest {
    private static final Bauta BAUTA = Studio.bauta("evaluation");
    private static final Pattern LINK = Pattern.compile("(?:src|href|xlink:href)\\s*=\\s*[\"']([^\"']*)[\"']|url\\(([^)]*)\\)");
    private static final int PICTURES = 4;

    @BeforeAll
    static void evaluated() {
        for (int i = 0; i < PICTURES; i++) {
            Studio.write(BAUTA.folder().resolve("originals/person-" + i / 2 + "/" + i % 2 + ".png"), Studio.png(Studio.portrait(i)));
        }
        BAUTA.run("deidentify", "originals", "--method", "gaussian-blur", "--param", "sigma=8", "--out", "blurred").succeeds()
                .says(PICTURES + " released, 0 masked whole, 0 left out");
        evaluate("blurred", "run-blurred", "--recogniser", "lbp").succeeds().says("0 failed", "run-blurred/report.html");
    }

    private static Bauta.Result evaluate(String released, String out, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("evaluate", "--original", "originals", "--deidentified", released, "--out",
                out));
        words.addAll(List.of(more));
        return BAUTA.run(words.toArray(String[]::new));
    }

    @Test
    void theTablesAgreeWithTheFiles() {
        double sum = 0;
        for (int i = 0; i < PICTURES; i++) {
            String name = "person-" + i / 2 + "/" + i % 2 + ".png";
            BufferedImage a = Studio.picture(BAUTA.folder().resolve("originals").resolve(name));
            BufferedImage b = Studio.picture(BAUTA.folder().resolve("blurred").resolve(name));
            Map<String, String> row = Csv.row(BAUTA.folder().resolve("run-blurred/results.csv"), "method", "given", "metric",
                    "mae@crop-rgb",
                    "item", "person-" + i / 2 + "/" + i % 2);
            // the crop holds all that changed, so that its sum over all samples is at most that of the picture
            double whole = difference(a, b);
            assertTrue(whole > 0, name + " left as it was");
            assertTrue(Double.parseDouble(row.get("value")) > whole / (128 * 128 * 3), row::toString);
            sum += Double.parseDouble(row.get("value"));
        }
        Map<String, String> mean = Csv.row(BAUTA.folder().resolve("run-blurred/summary.csv"), "method", "given", "metric", "mae@crop-rgb");
        assertEquals(sum / PICTURES, Double.parseDouble(mean.get("mean")), 1e-9);
        assertEquals("" + PICTURES, mean.get("n_total"));
        assertEquals("" + PICTURES, mean.get("n_scored"));
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 0xff) - (b.getRGB(x, y) >> shift & 0xff));
                }
            }
        }
        return sum;
    }

    @Test
    void aChartATableAndThePicturesAreWrittenIntoFilesOfTheirOwn() throws IOException {
        Path folder = BAUTA.folder();
        BAUTA.run("chart", "run-blurred", "grid", "--param", "items=2", "--out", "grid.png").succeeds().says("chart: grid.png");
        assertTrue(Studio.picture(folder.resolve("grid.png")).getWidth() > 500);
        BAUTA.run("table", "run-blurred", "--out", "numbers.csv").succeeds().says("table: numbers.csv");
        assertEquals(Files.readString(folder.resolve("run-blurred/tables/main.csv")), Files.readString(folder.resolve("numbers.csv")));
        BAUTA.run("gallery", "run-blurred", "--measure", "ssim", "--order", "best", "--rows", "2", "--out", "faces.svg").succeeds()
                .says("gallery: faces.svg");
        assertEquals(2 * 2, Files.readString(folder.resolve("faces.svg")).split("<image", -1).length - 1, "two persons before and after");
        BAUTA.run("chart", "run-blurred", "gird", "--out", "no.svg").refuses(2, "gird", "did you mean grid?");
        BAUTA.run("chart", "run-blurred", "grid", "--param", "rows=2", "--out", "no.svg").refuses(2, "rows");
        BAUTA.run("chart", "run-blurred", "grid", "--number", "9", "--out", "no.svg").refuses(2, "--number is 9");
        BAUTA.run("table", "run-blurred", "--out", "no.doc").refuses(2, ".csv or .tex");
        BAUTA.run("gallery", "run-blurred", "--measure", "sim", "--out", "no.svg").refuses(2, "ssim");
        BAUTA.run("gallery", "run-blurred", "--measure", "ssim", "--condition", "mask", "--out", "no.svg").refuses(2, "given");
        BAUTA.run("gallery", "blurred", "--measure", "ssim", "--out", "no.svg").refuses(3, "blurred");
    }

    @Test
    void identityDistanceIsMeasuredWhereThereIsAJudge() {
        Map<String, String> row = Csv.row(BAUTA.folder().resolve("run-blurred/summary.csv"), "method", "given", "metric",
                "identity-distance@cosine");
        assertEquals("lbp", row.get("recogniser"));
        assertTrue(Double.parseDouble(row.get("mean")) > 0.01, row::toString);
    }

    @Test
    void wrongWordsAreNamedByTheirOption() {
        evaluate("blurred", "refused", "--metric", "pnsr").refuses(2, "--metric pnsr", "did you mean psnr?");
        evaluate("blurred", "refused", "--metric", "identity-distance").refuses(2, "needs a recogniser");
        evaluate("nowhere", "refused").refuses(3, "there is no folder", "nowhere");
        evaluate("originals/person-0", "refused").refuses(2, "none inside the other");
        assertFalse(Files.exists(BAUTA.folder().resolve("refused")));
    }

    @Test
    void runsAreCompared() {
        Path small = Studio.run();
        BAUTA.run("compare", small.toString(), small.toString()).succeeds().says("Made in the same way", "gaussian-noise");
        BAUTA.run("compare", small.toString(), "run-blurred", "--csv", "compared.csv").succeeds().says("Made differently", "dataset");
        assertTrue(Files.exists(BAUTA.folder().resolve("compared.csv")));
    }

    @Test
    void theReportIsShownInTheBrowserOfTheUser() throws IOException, InterruptedException {
        Path seen = BAUTA.folder().resolve("seen.txt");
        Path browser = Files.writeString(BAUTA.folder().resolve("browser"), "#!/bin/sh\necho \"$1\" > " + seen + ".part && mv " + seen + ".part " + seen + "\n");
        assertTrue(browser.toFile().setExecutable(true));
        BAUTA.with("BROWSER", browser.toString()).run("report", Studio.run().toString(), "--out", "shown", "--open").succeeds().says("opened: file:///");
        for (int i = 0; i < 100 && !Files.exists(seen); i++) {
            Thread.sleep(100);
        }
        assertEquals(BAUTA.folder().resolve("shown/report.html").toUri().toString(), Files.readString(seen).strip());
    }

    @Test
    void aReportIsMadeAgainElsewhereAndNeedsNothingBesideIt() {
        BAUTA.run("report", Studio.run().toString(), "--out", "again").succeeds().says("report: again/report.html");
        for (String file : List.of("report.html", "tables/main.tex", "tables/main.csv", "figures/roc.svg", "figures/roc.pdf",
                "figures/roc.png")) {
            Path again = BAUTA.folder().resolve("again").resolve(file);
            assertTrue(Files.exists(again), file);
            if (!file.endsWith(".pdf")) {
                assertEquals(Studio.text(Studio.run().resolve(file)), Studio.text(again), file + " is another the second time");
            }
        }
        Matcher links = LINK.matcher(Studio.text(BAUTA.folder().resolve("again/report.html")));
        int embedded = 0;
        while (links.find()) {
            String target = (links.group(1) != null ? links.group(1) : links.group(2)).replaceAll("^[\"']", "");
            assertTrue(target.matches("(?s)(#|data:|https?://).*"), "the report needs " + target);
            embedded += target.startsWith("data:") ? 1 : 0;
        }
        assertTrue(embedded > 0, "there is no picture in the report");
    }
}
