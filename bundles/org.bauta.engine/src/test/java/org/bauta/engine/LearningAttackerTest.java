package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bauta.core.attack.Attacker.Seen;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.progress.Progress;
import org.bauta.core.recognition.Cosine;
import org.bauta.engine.toys.Table;
import org.bauta.engine.toys.ToyData;
import org.bauta.engine.toys.ToyLearner;
import org.bauta.engine.toys.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attackers that learn from releases never see those they are judged on. */
class LearningAttackerTest {
    @TempDir
    Path temp;

    private static Toys toys(ToyLearner learner) {
        Toys toys = new Toys();
        toys.methods = List.of("120");
        toys.attackers = List.of("naive", "learner");
        toys.more = List.of(Contribution.of(Kind.ATTACKER, "learner", () -> learner));
        return toys;
    }

    private RunOptions options(String name) {
        return RunOptions.to(temp.resolve(name)).withCache(temp.resolve("cache-" + name));
    }

    private Path run(Toys toys, RunOptions options) {
        return Runner.run(toys.experiment(), toys.catalog(), options, Progress.SILENT).folder();
    }

    @Test
    void whoIsLearnedFromIsNotJudged() throws IOException {
        ToyLearner learner = new ToyLearner();
        Toys toys = toys(learner);
        // a pair of neighbors stands in the fold of the first one, its number modulo 3: in the first fold are 0, 1, 3, 4, ...
        toys.evaluation = share(0.34);
        toys.empty = Set.of(ToyData.id(0, 1), ToyData.id(2, 1));
        Path run = run(toys, options("split"));
        Set<String> expected = IntStream.range(0, 70).filter(p -> p % 3 < 2 && p < 69).mapToObj(p -> "person-" + p)
                .collect(Collectors.toSet());
        assertEquals(2, learner.lessons.size(), "the original and one method, one recogniser");
        for (Seen seen : learner.lessons) {
            assertEquals(expected, new HashSet<>(seen.subjects()));
            assertEquals(4 * expected.size() - 1, seen.subjects().size(), "one picture has no face");
            assertEquals(seen.subjects().size(), seen.released().size());
        }
        List<Map<String, String>> results = Table.read(run.resolve("results.csv"));
        for (String attacker : toys.attackers) {
            Set<String> judged = Table.rows(results, "metric", "toy-distance", "attacker", attacker).stream().map(r -> r.get("subject"))
                    .collect(Collectors.toSet());
            assertEquals(70 - expected.size(), judged.size());
            assertTrue(judged.stream().noneMatch(expected::contains));
            Map<String, String> row = Table.row(Table.read(run.resolve("summary.csv")), "method", "noise", "metric", "toy-distance",
                    "attacker", attacker);
            assertEquals(4 * judged.size() + " " + (4 * judged.size() - 1), row.get("n_total") + " " + row.get("n_scored"));
        }
        assertEquals("280", Table.row(Table.read(run.resolve("summary.csv")), "method", "noise", "metric", "toy-psnr@crop").get("n_total"));
    }

    private static Evaluation share(double share) {
        Evaluation e = new Toys().evaluation;
        return new Evaluation(e.probe(), e.alignment(), e.undetected(), e.onFailure(), e.samples(), e.bootstrap(), share);
    }

    /** Noise of the method moves releases; the lesson holds originals and their releases, side by side. */
    @Test
    void lessonsAreReleasesOfTheConditionBesideTheirOriginals() {
        ToyLearner learner = new ToyLearner();
        Toys toys = toys(learner);
        toys.evaluation = share(0.34);
        run(toys, options("pairs"));
        double[] means = learner.lessons.stream().mapToDouble(s -> IntStream.range(0, s.subjects().size())
                .mapToDouble(i -> Cosine.similarity(s.originals().get(i), s.released().get(i))).average().orElseThrow()).sorted().toArray();
        assertEquals(1, means[1], 1e-6, "of the original, nothing has changed");
        assertTrue(means[0] > 0.1 && means[0] < 0.99, means[0] + " of the method");
    }

    @Test
    void tablesAreEqualWithAnyNumberOfJobsAndNothingIsComputedTwice() throws IOException {
        for (int jobs = 1; jobs <= 2; jobs++) {
            Toys toys = toys(new ToyLearner());
            toys.evaluation = share(0.34);
            run(toys, options("jobs" + jobs).withJobs(jobs));
        }
        for (String table : List.of("results.csv", "summary.csv", "scores.csv")) {
            assertArrayEquals(Files.readAllBytes(temp.resolve("jobs1").resolve(table)),
                    Files.readAllBytes(temp.resolve("jobs2").resolve(table)), table);
        }
        Toys again = toys(new ToyLearner());
        again.evaluation = share(0.34);
        assertEquals(0, Runner.run(again.experiment(), again.catalog(), options("jobs1").withResume(true), Progress.SILENT).computed());
    }

    @Test
    void whenNobodyIsLeftItIsRefused() {
        Toys toys = toys(new ToyLearner());
        toys.persons = 2;
        String message = assertThrows(UsageInvalid.class, () -> run(toys, options("nobody"))).getMessage();
        assertTrue(message.contains("the attacker learner has nobody to learn from or nobody to be judged on"), message);
        assertTrue(Files.notExists(temp.resolve("nobody")));
    }
}
