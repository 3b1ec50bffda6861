package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.Item;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.progress.Progress;
import org.bauta.engine.toys.Table;
import org.bauta.engine.toys.ToyBlack;
import org.bauta.engine.toys.ToyData;
import org.bauta.engine.toys.ToyEstimators;
import org.bauta.engine.toys.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics of what estimators read, of single faces and of all together. */
class EstimatesTest {
    private final AtomicInteger read = new AtomicInteger();

    @TempDir
    Path temp;

    private Toys toys(String... metrics) {
        Toys toys = new Toys();
        toys.persons = 35; // 140 items: two chunks
        toys.methods = List.of();
        toys.metrics = List.of(metrics);
        toys.conditions = List.of(new Condition(Toys.plain("black"), Toys.plain("raw")));
        List<Contribution> more = new ArrayList<>(List.of(Contribution.of(Kind.METHOD, "black", ToyBlack::new),
                Contribution.of(Kind.METRIC, "toy-redder", ToyEstimators.Redder::new),
                Contribution.of(Kind.METRIC, "toy-choosy", ToyEstimators.Choosy::new),
                Contribution.of(Kind.METRIC, "toy-off-truth", ToyEstimators.OffTruth::new),
                Contribution.of(Kind.METRIC, "toy-shift", ToyEstimators.Shift::new),
                Contribution.of(Kind.METRIC, "toy-same-number", ToyEstimators.SameNumber::new)));
        estimator(more, "a-attributes", Trait.ATTRIBUTES);
        estimator(more, "b-attributes", Trait.ATTRIBUTES);
        estimator(more, "features", Trait.FEATURES);
        estimator(more, "points", Trait.DENSE_POINTS);
        toys.more = more;
        return toys;
    }

    private void estimator(List<Contribution> more, String id, Trait trait) {
        more.add(Contribution.of(Kind.ESTIMATOR, id, () -> new ToyEstimators.Color(id, trait, read)));
    }

    private List<Map<String, String>> summary(Toys toys, String name) throws IOException {
        return Table.read(run(toys, options(name)).resolve("summary.csv"));
    }

    private RunOptions options(String name) {
        return RunOptions.to(temp.resolve(name)).withCache(temp.resolve("cache"));
    }

    private Path run(Toys toys, RunOptions options) {
        return Runner.run(toys.experiment(), toys.catalog(), options, Progress.SILENT).folder();
    }

    /** Of the faces as the detector sees them, read without the engine. */
    private static double[] reds(Set<String> but) {
        return new ToyData(Set.of(), Set.of(), false, List.of()).open(new ToyData.Settings(35, 4)).items().stream()
                .filter(i -> !but.contains(i.id())).mapToDouble(EstimatesTest::red).toArray();
    }

    private static double red(Item item) {
        return ToyEstimators.color(Face.of(item.picture().read(), ToyData.BOX, "test"))[0];
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void everyListedEstimatorOfTheTraitMeasuresEveryItem() throws IOException {
        Toys toys = toys("toy-redder");
        toys.estimators = List.of("b-attributes", "features", "a-attributes");
        List<Map<String, String>> rows = summary(toys, "listed");
        for (String estimator : List.of("a-attributes", "b-attributes")) {
            Map<String, String> black = Table.row(rows, "method", "black", "metric", "toy-redder", "estimator", estimator);
            assertEquals(-mean(reds(Set.of())), number(black, "mean"), 1e-4);
            assertEquals("140", black.get("n_scored"));
            assertEquals("", black.get("recogniser"));
            assertFalse(black.get("ci_low").isEmpty());
            assertEquals(0, number(Table.row(rows, "method", "original", "metric", "toy-redder", "estimator", estimator), "mean"));
        }
        assertEquals(0, Table.rows(rows, "estimator", "features").size());
        Map<String, String> first = Table.row(Table.read(temp.resolve("listed/results.csv")), "method", "black", "item", ToyData.id(0, 0),
                "estimator", "b-attributes");
        assertEquals(-reds(Set.of())[0], number(first, "value"), 1e-4);
    }

    @Test
    void withoutAListTheFirstOfTheTraitIsTaken() throws IOException {
        List<Map<String, String>> rows = summary(toys("toy-redder"), "first");
        assertEquals(Set.of("a-attributes", ""), new java.util.HashSet<>(rows.stream().map(r -> r.get("estimator")).toList()));
        assertTrue(Files.readString(temp.resolve("first/manifest.json")).contains("\"id\": \"a-attributes\""));
    }

    @Test
    void withoutAnEstimatorTheMetricIsRefusedInASentence() {
        Toys toys = toys("toy-shift");
        toys.more = toys.more.stream().filter(c -> !c.id().equals("features")).toList();
        ModelUnavailable e = assertThrows(ModelUnavailable.class, () -> run(toys, options("none")));
        assertTrue(e.getMessage().contains("toy-shift is measured with an estimator of features, but none is installed"), e.getMessage());
        assertTrue(e.exitCode() == 2 || e.exitCode() == 3);
        assertTrue(Files.notExists(temp.resolve("none")));
    }

    @Test
    void aMetricIsMeasuredWithTheEstimatorsThatItDoesNotRefuse() throws IOException {
        Toys both = toys("toy-choosy");
        both.estimators = List.of("a-attributes", "b-attributes");
        List<Map<String, String>> rows = Table.rows(summary(both, "both"), "metric", "toy-choosy");
        assertEquals(Set.of("b-attributes"), new java.util.HashSet<>(rows.stream().map(r -> r.get("estimator")).toList()));
        Toys none = toys("toy-choosy");
        none.estimators = List.of("a-attributes");
        ModelUnavailable e = assertThrows(ModelUnavailable.class, () -> run(none, options("none")));
        assertEquals("choosy does not like a-attributes", e.getMessage());
        assertTrue(Files.notExists(temp.resolve("none")), "refused before anything is read");
    }

    @Test
    void estimatesOfOriginalsAreReadOnceForAllRuns() throws IOException {
        run(toys("toy-redder"), options("once"));
        assertEquals(140 + 140, read.get(), "originals, and their releases in black; untouched ones are not read again");
        run(toys("toy-redder"), options("twice"));
        assertEquals(140 + 140 + 140, read.get());
        assertArrayEquals(Files.readAllBytes(temp.resolve("once/results.csv")), Files.readAllBytes(temp.resolve("twice/results.csv")));
    }

    @Test
    void againstTheTruthTheOriginalHasAnErrorToo() throws IOException {
        Toys toys = toys("toy-off-truth");
        toys.truth = true;
        List<Map<String, String>> rows = summary(toys, "truth");
        double truth = mean(java.util.stream.IntStream.range(0, 35).mapToDouble(p -> ToyData.dense("", p).x(0)).toArray());
        assertEquals(mean(reds(Set.of())) - truth, number(Table.row(rows, "method", "original", "metric", "toy-off-truth"), "mean"), 1e-4);
        assertEquals(-truth, number(Table.row(rows, "method", "black", "metric", "toy-off-truth"), "mean"), 1e-4);
        Toys unknown = toys("toy-off-truth");
        assertEquals("0", Table.row(summary(unknown, "unknown"), "method", "black", "metric", "toy-off-truth").get("n_scored"),
                "points that an estimator found are no truth");
    }

    @Test
    void aSetHasOneValueOfAllThatCouldBeMeasured() throws IOException {
        Toys toys = toys("toy-shift");
        toys.empty = Set.of(ToyData.id(3, 0), ToyData.id(34, 3));
        List<Map<String, String>> rows = summary(toys, "shift");
        Map<String, String> black = Table.row(rows, "method", "black", "metric", "toy-shift");
        assertEquals(mean(reds(toys.empty)), number(black, "mean"), 1e-4);
        assertEquals("140 138 features", black.get("n_total") + " " + black.get("n_scored") + " " + black.get("estimator"));
        assertEquals(0, number(Table.row(rows, "method", "original", "metric", "toy-shift"), "mean"));
        Map<String, String> result = Table.row(Table.read(temp.resolve("shift/results.csv")), "method", "black", "metric", "toy-shift");
        assertEquals(black.get("mean") + " 138", result.get("value") + " " + result.get("n"));
    }

    @Test
    void tooFewAreNotScoredAndListed() throws IOException {
        Toys toys = toys("toy-shift");
        toys.persons = 4;
        Map<String, String> black = Table.row(summary(toys, "few"), "method", "black", "metric", "toy-shift");
        assertEquals("16 0", black.get("n_total") + " " + black.get("n_scored"));
        assertEquals("needs at least 20 faces, but only 16 could be measured", black.get("caution"));
        assertTrue(Table.rows(Table.read(temp.resolve("few/failures.csv")), "method", "black", "stage", "metric").get(0).get("reason")
                .contains("at least 20"));
    }

    @Test
    void searchesOfAllPicturesAreComparedEvenWhereTheBoxIsKnown() throws IOException {
        for (boolean truth : new boolean[] {false, true}) {
            Toys toys = toys("toy-same-number");
            toys.truth = truth;
            toys.methods = List.of("1");
            List<Map<String, String>> rows = summary(toys, "searched" + truth);
            Map<String, String> black = Table.row(rows, "method", "black", "metric", "toy-same-number");
            assertEquals("140", black.get("n_scored"));
            assertEquals(0, number(black, "mean"), "the toy detector finds nothing in black");
            assertEquals(1, number(Table.row(rows, "method", "noise", "metric", "toy-same-number"), "mean"));
            assertEquals(1, number(Table.row(rows, "method", "original", "metric", "toy-same-number"), "mean"));
            assertEquals("bootstrap-identities", black.get("interval"));
        }
    }

    @Test
    void tablesAreEqualWithAnyNumberOfJobs() throws IOException {
        for (int jobs = 1; jobs <= 2; jobs++) {
            Toys toys = toys("toy-redder", "toy-shift", "toy-same-number", "toy-off-truth");
            toys.estimators = List.of("b-attributes", "a-attributes");
            run(toys, options("jobs" + jobs).withCache(temp.resolve("cache" + jobs)).withJobs(jobs));
        }
        for (String table : List.of("results.csv", "summary.csv", "failures.csv")) {
            assertArrayEquals(Files.readAllBytes(temp.resolve("jobs1").resolve(table)),
                    Files.readAllBytes(temp.resolve("jobs2").resolve(table)), table);
        }
    }

    @Test
    void picturesThatAreNotThereCount() throws IOException {
        Toys toys = toys("toy-psnr", "toy-shift");
        toys.lost = List.of("p001/99", "p002/99");
        RunResult result = Runner.run(toys.experiment(), toys.catalog(), options("lost"), Progress.SILENT);
        List<Map<String, String>> rows = Table.read(result.folder().resolve("summary.csv"));
        for (String metric : List.of("toy-psnr@crop", "toy-shift")) {
            Map<String, String> row = Table.row(rows, "method", "black", "metric", metric);
            assertEquals("142 140", row.get("n_total") + " " + row.get("n_scored"));
        }
        assertFalse(result.isComplete());
        assertEquals(2, Table.rows(Table.read(result.folder().resolve("failures.csv")), "stage", "data set").size());
        RunResult limited = Runner.run(toys.experiment(), toys.catalog(), options("limited").withLimit(java.util.OptionalInt.of(60)),
                Progress.SILENT);
        assertEquals("60", Table.row(Table.read(limited.folder().resolve("summary.csv")), "method", "black", "metric", "toy-psnr@crop")
                .get("n_total"), "a limit takes what can be read");
        assertTrue(limited.isComplete());
    }
}
