package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.method.Requirement;
import org.bauta.core.progress.Progress;
import org.bauta.engine.toys.Table;
import org.bauta.engine.toys.ToyAverage;
import org.bauta.engine.toys.ToyData;
import org.bauta.engine.toys.ToyEstimators;
import org.bauta.engine.toys.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that treat all faces of a data set together. */
class ClosedSetTest {
    private static final List<String> TABLES = List.of("results.csv", "summary.csv", "failures.csv", "curves.csv", "scores.csv");

    @TempDir
    Path temp;

    private static Toys toys(ToyAverage average, String fault) {
        Toys toys = new Toys();
        toys.methods = List.of("10");
        toys.more = List.of(Contribution.of(Kind.METHOD, "average", () -> average));
        toys.conditions = List.of(new Condition(new Choice("average", Map.of("noise", "3", "fault", fault)), Toys.plain("raw")));
        return toys;
    }

    private RunOptions options(String name) {
        return RunOptions.to(temp.resolve(name)).withCache(temp.resolve("cache-" + name));
    }

    private RunResult run(Toys toys, RunOptions options) {
        return Runner.run(toys.experiment(), toys.catalog(), options, Progress.SILENT);
    }

    private void assertSame(Path a, Path b) throws IOException {
        for (String table : TABLES) {
            assertArrayEquals(Files.readAllBytes(a.resolve(table)), Files.readAllBytes(b.resolve(table)), table);
        }
    }

    @Test
    void theMethodSeesEveryFaceOnceInOrder() throws IOException {
        ToyAverage average = new ToyAverage();
        Toys toys = toys(average, "");
        toys.empty = Set.of(ToyData.id(2, 1));
        toys.damaged = Set.of(ToyData.id(0, 3));
        Path run = run(toys, options("order")).folder();
        assertEquals(1, average.calls.size());
        List<String> expected = IntStream.range(0, 70 * 4).filter(i -> i != 2 * 4 + 1 && i != 3).mapToObj(i -> "person-" + i / 4).toList();
        assertEquals(expected, average.calls.get(0).stream().map(Face::subject).toList());
        Map<String, String> row = Table.row(Table.read(run.resolve("summary.csv")), "method", "average", "metric", "toy-psnr@crop");
        assertEquals("280", row.get("n_total"));
        assertEquals("278", row.get("n_scored"));
        assertTrue(Table.read(run.resolve("failures.csv")).stream().anyMatch(r -> r.get("item").equals(ToyData.id(2, 1))
                && r.get("action").startsWith("masked whole")));
    }

    /** Everybody has the same face but for noise, so that an item and another person's are as near as two of one person. */
    @Test
    void whatItReturnsIsWhatIsMeasured() throws IOException {
        Path run = run(toys(new ToyAverage(), ""), options("measured")).folder();
        List<Map<String, String>> rows = Table.read(run.resolve("summary.csv"));
        double average = Double.parseDouble(Table.row(rows, "method", "average", "protocol", "above-impostors", "attacker", "naive")
                .get("mean"));
        double original = Double.parseDouble(Table.row(rows, "method", "original", "protocol", "above-impostors", "attacker", "naive")
                .get("mean"));
        assertTrue(original > 0.9 && average < 0.1, original + " " + average);
    }

    @Test
    void tablesAreEqualWithAnyNumberOfJobsAndNothingStaysInTheFolder() throws IOException {
        ToyAverage average = new ToyAverage();
        for (int jobs = 1; jobs <= 3; jobs++) {
            run(toys(average, ""), options("jobs" + jobs).withJobs(jobs));
        }
        assertSame(temp.resolve("jobs1"), temp.resolve("jobs2"));
        assertSame(temp.resolve("jobs1"), temp.resolve("jobs3"));
        try (Stream<Path> files = Files.walk(temp.resolve("jobs1/cells"))) {
            assertEquals(3 * 3, files.filter(f -> f.toString().endsWith(".cell")).count(), "three conditions on three chunks");
        }
        int calls = average.calls.size();
        assertEquals(0, run(toys(average, ""), options("jobs1").withResume(true)).computed());
        assertEquals(calls, average.calls.size());
    }

    /** The child: runs or resumes. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Toys toys = toys(new ToyAverage(), "");
        Runner.run(toys.experiment(), toys.catalog(), killed(folder), Progress.SILENT);
    }

    private static RunOptions killed(Path folder) {
        return RunOptions.to(folder.resolve("killed")).withCache(folder.resolve("cache-killed")).withJobs(2).withResume(true);
    }

    /** Kills a child as soon as a line of its log has the word. */
    private void killAt(String word) throws IOException, InterruptedException {
        Path log = temp.resolve("killed/run.log");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), ClosedSetTest.class.getName(), temp.toString()).redirectErrorStream(true)
                        .redirectOutput(temp.resolve("child.txt").toFile()).start();
        while (child.isAlive() && !(Files.exists(log) && Files.readString(log).contains(word))) {
            Thread.sleep(2);
        }
        assertTrue(child.isAlive(), () -> "the child ended by itself: " + temp.resolve("child.txt"));
        child.destroyForcibly().waitFor();
    }

    @Test
    void killedBeforeAndAfterTheSetAndResumed() throws IOException, InterruptedException {
        killAt("computed embeddings 2");
        killAt("computed set");
        run(toys(new ToyAverage(), ""), killed(temp));
        run(toys(new ToyAverage(), ""), options("whole"));
        assertSame(temp.resolve("whole"), temp.resolve("killed"));
    }

    @Test
    void aMethodThatFailsMasksEverybodyWhole() throws IOException {
        for (String fault : List.of("throw", "few")) {
            Toys toys = toys(new ToyAverage(), fault);
            toys.persons = 6;
            RunResult result = run(toys, options(fault));
            List<Map<String, String>> failures = Table.rows(Table.read(result.folder().resolve("failures.csv")), "method", "average");
            assertEquals(24, failures.size());
            assertTrue(failures.stream().allMatch(f -> f.get("action").equals("masked whole")), failures::toString);
            assertTrue(failures.get(0).get("reason").contains(fault.equals("throw") ? "told to fail" : "23 results for 24 faces"));
            byte[] sample;
            try (Stream<Path> files = Files.walk(result.folder().resolve("samples"))) {
                sample = Files.readAllBytes(files.filter(f -> f.toString().contains("average") && f.toString().endsWith(".raw")).findFirst()
                        .orElseThrow());
            }
            for (int i = 8; i < sample.length; i++) {
                assertEquals(0, sample[i]);
            }
        }
    }

    @Test
    void aSetThatIsTooLargeIsRefused() {
        Toys toys = toys(new ToyAverage(), "");
        toys.persons = 5001;
        String message = assertThrows(UsageInvalid.class, () -> run(toys, options("large"))).getMessage();
        assertTrue(message.contains("at most 20000 faces, but 20004 images take part; use --limit"), message);
        assertTrue(Files.notExists(temp.resolve("large")));
    }

    @Test
    void densePointsComeFromTheDataSetElseFromAnEstimator() {
        ToyAverage known = new ToyAverage(new Requirement(Requirement.What.DENSE_POINTS, ""));
        Toys truth = toys(known, "");
        truth.truth = true;
        truth.persons = 6;
        run(truth, options("truth"));
        Face last = known.calls.get(0).get(23);
        assertEquals(ToyData.dense("ground-truth", 5), last.dense().orElseThrow());
        ToyAverage asked = new ToyAverage(new Requirement(Requirement.What.DENSE_POINTS, ""));
        Toys estimated = toys(asked, "");
        estimated.persons = 6;
        assertTrue(assertThrows(UsageInvalid.class, () -> run(estimated, options("none"))).getMessage().contains("68 landmarks"));
        AtomicInteger read = new AtomicInteger();
        estimated.more = List.of(estimated.more.get(0), Contribution.of(Kind.ESTIMATOR, "points",
                () -> new ToyEstimators.Color("points", Trait.DENSE_POINTS, read)));
        run(estimated, options("estimated"));
        Face face = asked.calls.get(0).get(7);
        assertEquals("points", face.dense().orElseThrow().source());
        assertEquals(ToyEstimators.color(face)[0], face.dense().get().x(30), 1e-9);
        assertEquals(24, read.get());
        run(estimated, options("again").withCache(temp.resolve("cache-estimated")));
        assertEquals(24, read.get(), "points of originals are cached");
    }

    /** Or the result of a method would depend on which others stand in the experiment. */
    @Test
    void pointsThatAnotherMethodAskedForAreNotGivenToOneThatDidNot() {
        ToyAverage asks = new ToyAverage(new Requirement(Requirement.What.DENSE_POINTS, ""));
        ToyAverage asksNot = new ToyAverage();
        Contribution points = Contribution.of(Kind.ESTIMATOR, "points",
                () -> new ToyEstimators.Color("points", Trait.DENSE_POINTS, new AtomicInteger()));
        Contribution without = Contribution.of(Kind.METHOD, "without", () -> asksNot);
        Condition average = new Condition(new Choice("without", Map.of("noise", "3", "fault", "")), Toys.plain("raw"));
        Toys both = toys(asks, "");
        both.persons = 6;
        both.more = List.of(both.more.get(0), without, points);
        both.conditions = List.of(average, both.conditions.get(0));
        run(both, options("both"));
        assertTrue(asks.calls.get(0).stream().allMatch(f -> f.dense().isPresent()));
        assertTrue(asksNot.calls.get(0).stream().allMatch(f -> f.dense().isEmpty()));
    }
}
