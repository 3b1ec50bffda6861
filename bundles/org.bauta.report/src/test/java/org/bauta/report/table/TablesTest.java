package org.bauta.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bauta.report.RunFolderFixture;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    static Path folder;
    private static Run run;
    private static MainTable table;
    private static String latex;

    @BeforeAll
    static void read() throws IOException {
        run = Run.read(RunFolderFixture.write(folder, 11));
        table = MainTable.of(run);
        Names names = new Names(run);
        latex = LatexTable.write(table, names, new Caption(run, names).table(), "x");
    }

    @Test
    void everyCharacterThatMeansSomethingToTexIsEscaped() {
        String escaped = Latex.escape("\\ { } $ & # % _ ^ ~ < > |");
        // commands of letters, then escaped signs; what is left must be harmless
        String rest = escaped.replaceAll("\\\\text[a-z]+\\{\\}", "").replaceAll("\\\\[{}$&#%_]", "");
        assertTrue(rest.isBlank(), rest);
        assertEquals("50\\,\\%".replace("\\,", "") + " $\\sigma$=8\\% $-$1 $\\infty$", Latex.escape("50% σ=8% −1 ∞"));
    }

    @Test
    void latexIsPlainAsciiAndBalanced() {
        assertTrue(latex.chars().allMatch(c -> c < 128), "no character needs another encoding");
        int depth = 0;
        for (char c : latex.replaceAll("\\\\[{}]", "").toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertTrue(depth >= 0);
        }
        assertEquals(0, depth);
        assertEquals(count("\\\\begin\\{"), count("\\\\end\\{"));
        assertEquals(count("\\\\toprule"), count("\\\\bottomrule"));
        assertFalse(latex.contains("\\hline") || latex.contains("|"), "booktabs has neither");
    }

    private static long count(String regex) {
        return Pattern.compile(regex).matcher(latex).results().count();
    }

    /** Each row has as many cells as the table has columns. */
    @Test
    void rowsFillTheirColumns() {
        int columns = 0;
        for (String line : latex.split("\n")) {
            if (line.startsWith("\\begin{tabular}{@{}ll")) {
                columns = 2 + (int) line.chars().skip("\\begin{tabular}{@{}ll".length()).filter(c -> c == 'r').count();
            } else if (line.endsWith(" \\\\") && !line.contains("multicolumn")) {
                assertEquals(columns, line.replace("\\&", "").split("&", -1).length, line);
            }
        }
        assertTrue(columns > 2 && columns <= 2 + MainTable.COLUMNS_IN_PANEL);
    }

    @Test
    void csvHasTheDigitsOfTheSummary() throws IOException {
        List<CSVRecord> lines = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(CsvTable.write(table))).getRecords();
        assertEquals(run.treatments().size(), lines.size());
        int compared = 0;
        for (SummaryRow r : run.summary()) {
            CSVRecord line = lines.get(run.treatments().indexOf(r.treatment()));
            String column = CsvTable.head(new Column(r.judge(), r.measure(), false, 3));
            assertEquals(r.raw().get("mean"), line.get(column));
            for (String part : List.of("ci_low", "ci_high", "n_scored", "published", "caution")) {
                String expected = r.raw().get(part);
                assertEquals(expected, line.isMapped(column + " " + part) ? line.get(column + " " + part) : "");
                compared += expected.isEmpty() ? 0 : 1;
            }
        }
        assertTrue(compared > 3 * run.summary().size());
    }

    /** The mark of the best against a search through the summary. */
    @Test
    void bestLeavesOutOriginalAndWhiteBox() {
        for (Column c : table.columns().stream().filter(c -> !c.worst()).toList()) {
            double expected = run.summary().stream().filter(r -> r.judge().equals(c.judge()) && r.measure().equals(c.measure()))
                    .filter(r -> !r.whiteBox() && !r.treatment().isOriginal()).mapToDouble(r -> c.measure().sign() * r.estimate().mean())
                    .max().orElseThrow();
            for (Treatment t : table.lines()) {
                Cell cell = table.cell(t, c).orElseThrow();
                boolean fair = !t.isOriginal() && !cell.row().whiteBox();
                assertEquals(fair && c.measure().sign() * cell.value() == expected, cell.best(), t + " " + c.measure().id());
            }
        }
        assertTrue(latex.contains("\\textbf{"));
    }

    @Test
    void captionSaysWhatANumberMeans() {
        String caption = new Caption(run, new Names(run)).table();
        for (String word : List.of("60 identities, 128 px", "240 faces", "verification-10-fold", "naive, parrot",
                "ssim@gauss11-1.5-rgb-crop",
                "bootstrap over 60 identities", "white box", "†", "wen-2024, Table 5.1")) {
            assertTrue(caption.contains(word), word + " is missing in: " + caption);
        }
    }

    @Test
    void failuresAreCountedByReason() {
        List<FailureTable.Line> lines = FailureTable.of(run);
        assertEquals(run.failures().size(), lines.stream().mapToLong(FailureTable.Line::count).sum());
        assertEquals(List.of(7L, 2L), lines.stream().map(FailureTable.Line::count).toList());
    }

    @Test
    void publishedNumbersWithoutARowAreNamed() {
        assertEquals(List.of(new PublishedTable.Quote("deep-privacy", "", "casia", "identity-distance", "1.086", "t")),
                PublishedTable.notMeasured(run));
        for (PublishedTable.Line l : PublishedTable.of(run)) {
            assertEquals(l.row().estimate().low() <= l.published() && l.published() <= l.row().estimate().high(), l.isInside());
        }
    }

    @Test
    void digitsFitTheSizeOfAColumn() {
        assertEquals(3, Numbers.decimals(DoubleStream.of(.9, .02)));
        assertEquals(2, Numbers.decimals(DoubleStream.of(26.735, Double.POSITIVE_INFINITY)));
        assertEquals(1, Numbers.decimals(DoubleStream.of(310)));
        assertEquals(5, Numbers.decimals(DoubleStream.of(.00031)));
        assertEquals("−0.120", Numbers.format(-.12, 3));
        assertEquals("0.000", Numbers.format(-.0001, 3));
        assertEquals("∞", Numbers.format(Double.POSITIVE_INFINITY, 2));
    }

    @Test
    void settingsAreShortenedToWhatDiffers() {
        Names names = new Names(run);
        List<String> labels = run.treatments().stream().map(names::of).toList();
        assertTrue(labels.containsAll(List.of("Original", "Gaussian blur σ=8%", "Pixelation blocks=16", "k-same k=5")), labels::toString);
        assertEquals(labels.size(), labels.stream().distinct().count(), "labels stay different");
    }

    /** One metric measured with two estimators is two numbers. */
    @Test
    void estimatorsHaveColumnsOfTheirOwn(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("manifest.json"), "{\"names\": {\"squeeze\": \"SqueezeNet\"}}");
        Files.writeString(own.resolve("summary.csv"), "method,settings,recogniser,attacker,metric,mean,direction,aim,estimator\n"
                + "mask,,,,lpips,0.25,lower,utility,alex\nmask,,,,lpips,0.5,lower,utility,squeeze\nmask,,,,ssim,0.75,higher,utility,\n");
        Run two = Run.read(own);
        MainTable main = MainTable.of(two);
        Names names = new Names(two);
        assertEquals(List.of("LPIPS, alex\u00a0↓", "LPIPS, SqueezeNet\u00a0↓", "SSIM\u00a0↑"),
                main.columns().stream().map(c -> Heads.column(names, c).replace("Lpips", "LPIPS")).toList());
        assertEquals(List.of(0.25, 0.5, 0.75), main.columns().stream().map(c -> main.cell(main.lines().get(0), c).orElseThrow().value())
                .toList());
        assertEquals("method,settings,release,lpips by alex,lpips by squeeze,ssim", CsvTable.write(main).lines().findFirst().orElseThrow());
    }
}
