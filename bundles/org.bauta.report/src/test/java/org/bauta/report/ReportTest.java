package org.bauta.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.settings.NoSettings;
import org.bauta.report.chart.Chart;
import org.bauta.report.chart.ChartCatalog;
import org.bauta.report.chart.ChartContribution;
import org.bauta.report.chart.Charts;
import org.bauta.report.figure.Figure;
import org.bauta.report.run.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole report of a run folder as the engine writes it. */
class ReportTest {
    @TempDir
    static Path temporary;
    private static Path folder;
    private static Report.Written written;

    @BeforeAll
    static void report() throws IOException {
        folder = RunFolderFixture.write(temporary.resolve("run"), 7);
        written = Report.write(folder, folder, Charts.builtIn());
        String keep = System.getenv("BAUTA_REPORT_KEEP");
        if (keep != null) {
            Report.write(RunFolderFixture.write(Path.of(keep), 7), Path.of(keep), Charts.builtIn());
        }
    }

    private static List<Path> files(String ending) {
        return written.files().stream().filter(f -> f.toString().endsWith(ending)).toList();
    }

    @Test
    void everyChartComesInThreeFormats() {
        assertTrue(files(".svg").size() >= 5, () -> "only " + files(".svg"));
        for (Path svg : files(".svg")) {
            String base = svg.toString().replaceAll("svg$", "");
            assertTrue(Files.isRegularFile(Path.of(base + "pdf")) && Files.isRegularFile(Path.of(base + "png")), base);
        }
    }

    @Test
    void svgIsWellFormedAndSaysWhatItShows() throws Exception {
        for (Path svg : files(".svg")) {
            var document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(svg.toFile());
            assertEquals("svg", document.getDocumentElement().getLocalName());
            String text = document.getDocumentElement().getTextContent();
            if (!svg.getFileName().toString().startsWith("grid")) {
                assertTrue(text.contains("n = "), () -> svg + " does not say n");
                assertTrue(text.contains("60 identities, 128 px"), () -> svg + " does not say the data set's variant");
                assertTrue(text.contains("naive attacker") || text.contains("parrot attacker"), () -> svg + " does not say the attacker");
            }
            if (svg.getFileName().toString().matches("(roc|det|histogram).*")) {
                assertTrue(text.contains("verification-10-fold"), () -> svg + " does not say the protocol");
            }
        }
    }

    @Test
    void pdfHasOnePageOfTheFiguresSize() throws IOException {
        for (Path pdf : files(".pdf")) {
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                assertEquals(1, document.getNumberOfPages());
                assertEquals(Figure.PAGE, document.getPage(0).getMediaBox().getWidth(), .01);
            }
            String png = pdf.toString().replaceAll("pdf$", "png");
            assertEquals(Math.ceil(Figure.PAGE / 72 * 300), ImageIO.read(Path.of(png).toFile()).getWidth());
        }
    }

    @Test
    void pageNeedsNothingElse() throws Exception {
        String page = Files.readString(written.page());
        Matcher reference = Pattern.compile("(?:\\s(?:src|href|xlink:href|action|data)\\s*=\\s*|url\\()[\"']?([^\"')\\s>]*)").matcher(page);
        int seen = 0;
        while (reference.find()) {
            seen++;
            assertTrue(reference.group(1).startsWith("#") || reference.group(1).startsWith("data:"), reference.group(1));
        }
        assertTrue(seen > 40, "the grid's pictures are in the page");
        assertFalse(page.contains("@import") || page.contains("<link"));
        assertTrue(page.contains("Comparison with &lt;traditional&gt; methods") && !page.contains("<traditional>"));
        assertTrue(page.contains("box &amp; crop are &lt; 8 pixels, &quot;too small&quot;"));
        Matcher id = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(page);
        List<String> ids = id.results().map(r -> r.group(1)).toList();
        assertEquals(ids.size(), ids.stream().distinct().count(), "ids are unique in the page");
    }

    @Test
    void pageIsBalancedMarkup() throws Exception {
        // void elements closed, the rest has to parse as XML: no text escaped its element
        String page = Files.readString(written.page()).replaceFirst("<!DOCTYPE html>", "").replaceAll("<(meta)([^>]*)>", "<$1$2/>")
                .replaceAll("(?s)<(script|style)>.*?</\\1>", "");
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page
                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sameRunGivesTheSameBytes() throws IOException {
        Report.Written again = Report.write(folder, temporary.resolve("again"), Charts.builtIn());
        assertEquals(written.files().size(), again.files().size());
        for (int i = 0; i < again.files().size(); i++) {
            assertArrayEquals(Files.readAllBytes(written.files().get(i)), Files.readAllBytes(again.files().get(i)),
                    again.files().get(i).toString());
        }
    }

    @Test
    void unknownChartIsASentenceWithTheNearestName() throws IOException {
        assertEquals(1, written.faults().size());
        assertTrue(written.faults().getFirst().contains("'rok'; did you mean roc?"), written.faults().getFirst());
        assertTrue(Files.readString(written.page()).contains("did you mean roc?"));
    }

    /** A chart from elsewhere that does not keep its promise. */
    static final class Failing implements Chart<NoSettings> {
        @Override
        public List<Figure> draw(Run run, NoSettings settings) {
            return List.of(new Figure("failing", 100, 100, "t", "c", "a", g -> {
                throw new IllegalStateException("out of ink");
            }));
        }
    }

    @Test
    void brokenChartCostsNothingElse() {
        ChartCatalog charts = ChartCatalog.of(List.of(new ChartContribution("grid", "Grid", "org.example", Failing::new),
                new ChartContribution("roc", "ROC", "org.example", () -> {
                    throw new IllegalStateException("no constructor");
                })), List.of());
        Report.Written report = Report.write(folder, temporary.resolve("broken"), charts);
        assertTrue(Files.isRegularFile(report.page()));
        assertTrue(report.faults().stream().anyMatch(f -> f.contains("out of ink")), () -> report.faults().toString());
        assertTrue(report.faults().stream().anyMatch(f -> f.contains("org.example is installed but broken")
                && f.contains("no constructor")));
    }

    @Test
    void faultyFoldersAreNamed() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertTrue(assertThrows(DataMissing.class, () -> Report.write(empty, empty,
                Charts.builtIn())).getMessage().contains("manifest.json"));
        Path damaged = RunFolderFixture.write(temporary.resolve("damaged"), 7);
        Files.writeString(damaged.resolve("summary.csv"),
                Files.readString(damaged.resolve("summary.csv")).replaceFirst(",0\\.72[0-9]*,", ",0.7x2,"));
        String message = assertThrows(DataDamaged.class, () -> Run.read(damaged)).getMessage();
        assertTrue(message.contains("summary.csv") && message.contains("'0.7x2'"), message);
    }

    @Test
    void runWithoutProtocolHasAReportAndASentenceOnEachCurve() throws IOException {
        Path plain = RunFolderFixture.write(temporary.resolve("plain"), 7);
        Files.delete(plain.resolve("curves.csv"));
        Files.delete(plain.resolve("scores.csv"));
        List<String> faults = Report.write(plain, plain, Charts.builtIn()).faults();
        assertEquals(4, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains("roc") && faults.get(0).contains("add a protocol"), faults.get(0));
    }

    @Test
    void headlineHasALineForEachTreatment() {
        String text = Report.headline(folder);
        assertEquals(RunFolderFixture.CONDITIONS.size(), text.lines().filter(l -> l.matches("  \\S.*[0-9∞–]○?†? *")).count(), text);
        assertTrue(text.lines().anyMatch(l -> l.startsWith("  Gaussian blur σ=8% ")), text);
    }
}
