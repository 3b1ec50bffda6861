package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.progress.Progress;
import org.bauta.engine.toys.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose process is killed without warning, several times, ends up where an undisturbed one does. */
class KilledTest {
    private static final int CELLS = 3 * 2 + 3 * 9;

    @TempDir
    Path temp;

    private static Toys toys() {
        Toys toys = new Toys();
        toys.methods = List.of("1", "2", "3", "4", "5", "6", "7", "8");
        return toys;
    }

    /** The child: runs or resumes. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Runner.run(toys().experiment(), toys().catalog(), options(folder), Progress.SILENT);
    }

    private static RunOptions options(Path folder) {
        return RunOptions.to(folder.resolve("run")).withCache(folder.resolve("cache")).withJobs(2).withResume(true);
    }

    private static long finished(Path folder) throws IOException {
        Path log = folder.resolve("run/run.log");
        return Files.exists(log) ? Files.readAllLines(log).stream().filter(l -> l.contains(" computed ")).count() : 0;
    }

    /** Kills a child as soon as it has finished so many more cells. */
    private void killAfter(int cells) throws IOException, InterruptedException {
        long before = finished(temp);
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"),
                KilledTest.class.getName(), temp.toString()).redirectErrorStream(true).redirectOutput(temp.resolve("child.txt").toFile())
                        .start();
        while (child.isAlive() && finished(temp) < before + cells) {
            Thread.sleep(5);
        }
        assertTrue(child.isAlive(), () -> "the child ended by itself: " + temp.resolve("child.txt"));
        child.destroyForcibly().waitFor();
    }

    @Test
    void killedAndResumed() throws IOException, InterruptedException {
        killAfter(3);
        killAfter(4);
        killAfter(6);
        RunResult rest = Runner.run(toys().experiment(), toys().catalog(), options(temp), Progress.SILENT);
        assertEquals(CELLS, rest.computed() + rest.reused());
        assertTrue(rest.reused() >= 13 && rest.computed() > 0, rest.toString());
        Path whole = temp.resolve("whole");
        Runner.run(toys().experiment(), toys().catalog(), RunOptions.to(whole).withCache(temp.resolve("other")), Progress.SILENT);
        for (String table : List.of("results.csv", "summary.csv", "failures.csv", "scores.csv")) {
            assertArrayEquals(Files.readAllBytes(whole.resolve(table)), Files.readAllBytes(temp.resolve("run").resolve(table)), table);
        }
        List<String> computed = Files.readAllLines(temp.resolve("run/run.log")).stream().filter(l -> l.contains(" computed "))
                .map(l -> l.replaceFirst("^\\S+ ", "")).toList();
        assertEquals(computed.stream().distinct().count(), computed.size(), "nothing that was finished is computed twice");
    }
}
