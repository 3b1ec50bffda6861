package org.bauta.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.report.run.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    static Path folder;
    private static Path a;
    private static Path b;

    @BeforeAll
    static void runs() throws IOException {
        a = RunFolderFixture.write(folder.resolve("a"), 1);
        b = RunFolderFixture.write(folder.resolve("b"), 2);
    }

    @Test
    void equalRunsDifferInNothing() throws IOException {
        Path same = RunFolderFixture.write(folder.resolve("same"), 1);
        Comparison comparison = Comparison.of(List.of(a, same));
        assertEquals(List.of(), comparison.differences());
        for (var line : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(comparison.csv()))) {
            assertTrue(line.get("difference_B").isEmpty() || Double.parseDouble(line.get("difference_B")) == 0);
            assertTrue(List.of("overlap", "unknown").contains(line.get("intervals_B")));
        }
    }

    @Test
    void differencesAreThoseOfTheSummaries() throws IOException {
        Comparison comparison = Comparison.of(List.of(a, b));
        assertEquals(List.of("seed: A 1, B 2"), comparison.differences());
        Run first = Run.read(a);
        Run second = Run.read(b);
        var lines = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(comparison.csv()))
                .getRecords();
        assertEquals(first.summary().size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            double mean = first.summary().get(i).estimate().mean();
            double other = second.summary().get(i).estimate().mean();
            if (!Double.isNaN(mean)) {
                assertEquals(other - mean, Double.parseDouble(lines.get(i).get("difference_B")), 1e-12);
            }
        }
    }

    @Test
    void separateIntervalsAndRowsOfOneRunAreSaid() throws IOException {
        Path c = RunFolderFixture.write(folder.resolve("c"), 1);
        String summary = Files.readString(c.resolve("summary.csv"));
        String shifted = summary.lines().filter(l -> !l.startsWith("k-same")).map(l -> l.replace(",23.9000,", ",33.9000,")
                .replace(",23.5458,24.2542,", ",33.5458,34.2542,")).reduce("", (x, y) -> x + y + "\n");
        Files.writeString(c.resolve("summary.csv"), shifted);
        String text = Comparison.of(List.of(a, c)).text();
        assertTrue(text.lines().anyMatch(l -> l.contains("psnr@crop-rgb") && l.contains("10.00") && l.contains("separate")), text);
        assertTrue(text.contains("19 numbers of A are not in all runs."), text);
    }

    @Test
    void oneRunIsNoComparison() {
        assertThrows(UsageInvalid.class, () -> Comparison.of(List.of(a)));
    }
}
