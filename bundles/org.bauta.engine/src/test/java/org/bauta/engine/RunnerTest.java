package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.failure.Cancelled;
import org.bauta.core.progress.Progress;
import org.bauta.engine.toys.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are repeatable to the byte, can be stopped at any place, and do nothing twice. */
class RunnerTest {
    private static final List<String> TABLES = List.of("results.csv", "summary.csv", "failures.csv", "curves.csv", "scores.csv",
            "boxes.csv", "samples/index.csv");
    /** 280 items are 3 chunks: each has faces, embeddings and three conditions. */
    private static final int CELLS = 3 * 5;

    @TempDir
    Path temp;

    private RunOptions options(String name) {
        return RunOptions.to(temp.resolve(name)).withCache(temp.resolve("cache-" + name));
    }

    private void assertSameTables(String a, String b) throws IOException {
        for (String table : TABLES) {
            assertArrayEquals(Files.readAllBytes(temp.resolve(a).resolve(table)), Files.readAllBytes(temp.resolve(b).resolve(table)),
                    table);
        }
    }

    @Test
    void tablesAreEqualByteForByteWithAnyNumberOfJobs() throws IOException {
        for (int jobs = 1; jobs <= 3; jobs++) {
            RunResult result = Runner.run(new Toys().experiment(), new Toys().catalog(), options("jobs" + jobs).withJobs(jobs),
                    Progress.SILENT);
            assertEquals(CELLS, result.computed());
            assertTrue(result.isComplete());
        }
        assertSameTables("jobs1", "jobs2");
        assertSameTables("jobs1", "jobs3");
        assertTrue(Files.size(temp.resolve("jobs1/results.csv")) > 100_000);
    }

    @Test
    void aStoppedRunResumesToTheSameTablesAndComputesNothingTwice() throws IOException {
        Toys whole = new Toys();
        Runner.run(whole.experiment(), whole.catalog(), options("whole"), Progress.SILENT);
        Toys toys = new Toys();
        assertThrows(Cancelled.class, () -> Runner.run(toys.experiment(), toys.catalog(), options("parts").withJobs(2),
                new StopAfter(150)));
        assertThrows(Cancelled.class, () -> Runner.run(toys.experiment(), toys.catalog(), options("parts").withJobs(2).withResume(true),
                new StopAfter(900)));
        assertTrue(Files.notExists(temp.resolve("parts/results.csv")));
        RunResult rest = Runner.run(toys.experiment(), toys.catalog(), options("parts").withResume(true), Progress.SILENT);
        assertTrue(rest.reused() > 0 && rest.computed() > 0 && rest.computed() + rest.reused() == CELLS, rest.toString());
        assertSameTables("whole", "parts");
        List<String> computed = Files.readAllLines(temp.resolve("parts/run.log")).stream().filter(l -> l.contains(" computed "))
                .map(l -> l.replaceFirst("^\\S+ ", "")).toList();
        assertEquals(CELLS, computed.size());
        assertEquals(CELLS, computed.stream().distinct().count());
    }

    @Test
    void aFinishedRunIsReusedWhole() throws IOException {
        Toys toys = new Toys();
        Runner.run(toys.experiment(), toys.catalog(), options("again"), Progress.SILENT);
        byte[] before = Files.readAllBytes(temp.resolve("again/results.csv"));
        int calls = toys.applied.get();
        RunResult second = Runner.run(toys.experiment(), toys.catalog(), options("again").withResume(true), Progress.SILENT);
        assertEquals(new RunResult(second.folder(), 0, CELLS, 0, 0), second);
        assertEquals(calls, toys.applied.get());
        assertArrayEquals(before, Files.readAllBytes(temp.resolve("again/results.csv")));
    }

    @Test
    void originalsAreSharedByRunsThroughTheCache() {
        Toys toys = new Toys();
        Runner.run(toys.experiment(), toys.catalog(), options("first"), Progress.SILENT);
        RunResult other = Runner.run(toys.experiment(), toys.catalog(), options("second").withCache(temp.resolve("cache-first")),
                Progress.SILENT);
        assertEquals(3 * 2, other.reused());
        assertEquals(3 * 3, other.computed());
    }

    @Test
    void aDamagedCellIsComputedAgain() throws IOException {
        Toys toys = new Toys();
        Runner.run(toys.experiment(), toys.catalog(), options("damage"), Progress.SILENT);
        byte[] before = Files.readAllBytes(temp.resolve("damage/results.csv"));
        Path cell;
        try (var files = Files.walk(temp.resolve("damage/cells"))) {
            cell = files.filter(f -> f.toString().endsWith(".cell")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(cell);
        bytes[bytes.length / 2] ^= 1;
        Files.write(cell, bytes);
        RunResult second = Runner.run(toys.experiment(), toys.catalog(), options("damage").withResume(true), Progress.SILENT);
        assertEquals(1, second.computed());
        assertArrayEquals(before, Files.readAllBytes(temp.resolve("damage/results.csv")));
    }

    /** Wants to stop after so many items. */
    private static final class StopAfter implements Progress {
        private final AtomicInteger left;

        StopAfter(int items) {
            left = new AtomicInteger(items);
        }

        @Override
        public void begin(String what, long total) {
            // only items count
        }

        @Override
        public void advance(long amount) {
            left.addAndGet((int) -amount);
        }

        @Override
        public void note(String message) {
            // nothing to say
        }

        @Override
        public boolean cancelled() {
            return left.get() <= 0;
        }
    }
}
