package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same file and seed give the same bytes, however many threads work and whatever happens on the way. */
class ReproducibilityTest {
    private static final Bauta BAUTA = Studio.bauta("again").asUsersHaveIt();
    private static final int CELLS = 7;
    /** Long enough that one can step in. */
    private static final String LONG = """
            experiment: long
            seed: 11
            dataset: {id: synthetic, identities: 24, images: 4, size: 128}
            methods:
              - {id: gaussian-noise, sigma: [5, 10, 20]}
              - {id: pixelation, blocks: [16, 8, 4]}
            recognisers: [lbp]
            protocol: verification-10-fold
            metrics: [psnr, ssim, face-detection-rate]
            evaluation: {samples: 1, bootstrap: 200}
            """;

    private static Path reference;

    /** The reference, and on the way: a second run in the same folder at the same time. */
    @BeforeAll
    static void undisturbed() throws Exception {
        Studio.write(BAUTA.folder().resolve("long.yaml"), LONG);
        reference = BAUTA.folder().resolve("reference");
        Bauta.Running first = BAUTA.start("run", "long.yaml", "--jobs", "2", "--no-report", "--out", "reference");
        awaitCell(first, reference, 1);
        signal(first, "STOP"); // so that it is surely still at work when the other comes
        try {
            BAUTA.run("run", "long.yaml", "--resume", "--out", "reference").refuses(3, "another run works in", "choose another --out");
        } finally {
            signal(first, "CONT");
        }
        first.result().succeeds().says(CELLS + 2 + " computed");
    }

    @Test
    void theNumberOfThreadsAndTheCacheChangeNothing() {
        Bauta fresh = BAUTA.withCache("cold");
        Studio.write(BAUTA.folder().resolve("small.yaml"), Studio.SMALL);
        fresh.run("run", "small.yaml", "--jobs", "1", "--no-report", "--out", "one").succeeds().says("5 computed, 0 reused");
        fresh.run("run", "small.yaml", "--jobs", "2", "--no-report", "--out", "two").succeeds().says("3 computed, 2 reused");
        for (String again : List.of("one", "two")) {
            assertSameNumbers(Studio.run(), BAUTA.folder().resolve(again));
        }
        fresh.run("run", "small.yaml", "--seed", "8", "--no-report", "--out", "other").succeeds();
        assertFalse(Studio.text(Studio.run().resolve("results.csv")).equals(Studio.text(BAUTA.folder().resolve("other/results.csv"))),
                "another seed has to give other noise");
    }

    @Test
    void aKilledRunGoesOnWithoutComputingAnythingTwice() throws Exception {
        Path out = BAUTA.folder().resolve("killed");
        Bauta.Running run = BAUTA.start("run", "long.yaml", "--jobs", "1", "--no-report", "--out", "killed");
        awaitCell(run, out, 2);
        // the launcher replaces itself by java, so that this is the process that computes
        assertEquals(137, run.process().destroyForcibly().waitFor());
        BAUTA.run("run", "long.yaml", "--out", "killed").refuses(2, "holds a run already", "--resume");
        BAUTA.run("run", "long.yaml", "--jobs", "2", "--no-report", "--resume", "--out", "killed").succeeds().says("0 failed");
        assertSameNumbers(reference, out);
        assertEachCellOnce(out);
    }

    @Test
    void ctrlCEndsCleanlyAndTheRunGoesOn() throws Exception {
        assumeFalse(interruptsAreIgnored(), "these tests run in the background of a shell, where Ctrl-C means nothing");
        Path out = BAUTA.folder().resolve("stopped");
        List<Path> crashes = crashFiles();
        Bauta.Running run = BAUTA.start("run", "long.yaml", "--jobs", "2", "--no-report", "--out", "stopped");
        awaitCell(run, out, 2);
        signal(run, "INT");
        Bauta.Result stopped = run.result().refuses(130, "--resume");
        assertTrue(stopped.sentence().contains("bauta run long.yaml"), stopped::toString);
        assertEquals(crashes, crashFiles());
        BAUTA.run("run", "long.yaml", "--no-report", "--resume", "--out", "stopped").succeeds();
        assertSameNumbers(reference, out);
        assertEachCellOnce(out);
    }

    /** Whether whoever started these tests has them, and so all that they start, ignore SIGINT, which is signal 2. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(l -> l.startsWith("SigIgn:"))
                .anyMatch(l -> (Long.parseUnsignedLong(l.substring(7).strip(), 16) & 1L << 1) != 0);
    }

    private static void signal(Bauta.Running run, String name) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(run.process().pid())).start().waitFor());
    }

    private static List<Path> crashFiles() throws IOException {
        try (Stream<Path> files = Files.list(BAUTA.folder())) {
            return files.filter(f -> f.getFileName().toString().matches("hs_err.*|core.*")).toList();
        }
    }

    private static void assertSameNumbers(Path expected, Path actual) {
        for (String table : List.of("results.csv", "summary.csv")) {
            assertArrayEquals(Studio.bytes(expected.resolve(table)), Studio.bytes(actual.resolve(table)), table + " of " + actual);
        }
    }

    /** Each cell was computed in one of the two sessions, and the second found some of the first's. */
    private static void assertEachCellOnce(Path run) {
        List<String> lines = Studio.text(run.resolve("run.log")).lines().map(l -> l.substring(l.indexOf(' ') + 1)).toList();
        List<String> computed = lines.stream().filter(l -> l.startsWith("computed releases ")).toList();
        assertEquals(CELLS, computed.size(), lines::toString);
        assertEquals(CELLS, computed.stream().distinct().count(), lines::toString);
        int second = lines.indexOf(lines.stream().filter(l -> l.startsWith("resume ")).findFirst().orElseThrow());
        long later = lines.subList(second, lines.size()).stream().filter(l -> l.startsWith("computed releases ")).count();
        long reused = lines.stream().filter(l -> l.startsWith("reused releases ")).count();
        assertTrue(later > 0, "the run was over before it was interrupted: " + lines);
        assertEquals(CELLS - later, reused, lines::toString);
    }

    private static void awaitCell(Bauta.Running run, Path folder, int cells) throws Exception {
        Path log = folder.resolve("run.log");
        while (run.process().isAlive()) {
            if (Files.exists(log) && Studio.text(log).lines().filter(l -> l.contains(" computed releases ")).count() >= cells) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("ended too early: " + run.result());
    }
}
