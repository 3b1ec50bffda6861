package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonParser;

import org.bauta.core.progress.Progress;
import org.bauta.engine.Evaluation.AlignBy;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.Evaluation.Probe;
import org.bauta.engine.Evaluation.Undetected;
import org.bauta.engine.toys.Table;
import org.bauta.engine.toys.ToyData;
import org.bauta.engine.toys.ToyModels;
import org.bauta.engine.toys.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the tables, against the values they are made from. */
class SummaryTest {
    private static final String NOISE = "noise";

    @TempDir
    Path temp;

    private Path run(Toys toys, String name) {
        return Runner.run(toys.experiment(), toys.catalog(), RunOptions.to(temp.resolve(name)).withCache(temp.resolve("cache")),
                Progress.SILENT).folder();
    }

    private static Toys small() {
        Toys toys = new Toys();
        toys.persons = 12;
        return toys;
    }

    private static List<Map<String, String>> summary(Path run) throws IOException {
        return Table.read(run.resolve("summary.csv"));
    }

    @Test
    void meanAndDeviationAreThoseOfTheResults() throws IOException {
        Path run = run(small(), "means");
        List<Map<String, String>> results = Table.read(run.resolve("results.csv"));
        for (Map<String, String> s : Table.rows(summary(run), "protocol", "", "method", NOISE)) {
            double[] values = Table.rows(results, "settings", s.get("settings"), "metric", s.get("metric"), "attacker", s.get("attacker"),
                    "method", NOISE).stream()
                    .filter(r -> !r.get("value").isEmpty()).mapToDouble(r -> Double.parseDouble(r.get("value"))).toArray();
            double mean = java.util.Arrays.stream(values).average().orElseThrow();
            double sd = Math.sqrt(java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
            assertEquals(48, values.length);
            assertEquals(mean, Double.parseDouble(s.get("mean")), 1e-12);
            assertEquals(sd, Double.parseDouble(s.get("sd")), 1e-12);
            assertTrue(Double.parseDouble(s.get("ci_low")) <= mean && mean <= Double.parseDouble(s.get("ci_high")));
            assertEquals("bootstrap-identities", s.get("interval"));
        }
    }

    @Test
    void worstOverAttackersIsTheLeastPrivateOfThem() throws IOException {
        List<Map<String, String>> rows = summary(run(small(), "worst"));
        for (String metric : List.of("toy-distance", "above-impostors")) {
            Map<String, String> naive = Table.row(rows, "settings", "amplitude=120", "metric", metric, "attacker", "naive");
            Map<String, String> smoother = Table.row(rows, "settings", "amplitude=120", "metric", metric, "attacker", "smoother");
            double a = Double.parseDouble(naive.get("mean"));
            double b = Double.parseDouble(smoother.get("mean"));
            assertNotEquals(a, b);
            double worst = metric.equals("toy-distance") ? Math.min(a, b) : Math.max(a, b);
            assertEquals(worst, Double.parseDouble(naive.get("worst_over_attackers")));
            assertEquals(worst, Double.parseDouble(smoother.get("worst_over_attackers")));
        }
        assertEquals("", Table.row(rows, "settings", "amplitude=120", "metric", "toy-psnr@crop").get("worst_over_attackers"));
    }

    @Test
    void judgesThatTheMethodAttackedAreMarked() throws IOException {
        Toys toys = small();
        toys.surrogates = Set.of(ToyModels.SHA);
        Path run = run(toys, "white");
        for (Map<String, String> s : summary(run)) {
            assertEquals(s.get("method").equals(NOISE) && !s.get("recogniser").isEmpty() ? "white-box" : "", s.get("surrogate"));
        }
        assertEquals(0, Table.rows(summary(run(small(), "black")), "surrogate", "white-box").size());
    }

    @Test
    void infiniteValuesAreCountedApart() throws IOException {
        Map<String, String> original = Table.row(summary(run(small(), "infinite")), "method", "original", "metric", "toy-psnr@crop");
        assertEquals("48", original.get("n_scored"));
        assertEquals("48", original.get("n_infinite"));
        assertEquals("Infinity", original.get("mean"));
    }

    @Test
    void aPapersNumberStandsBesideTheMatchingRowOfTheUnpreparedAttacker() throws IOException {
        Toys toys = small();
        toys.published = List.of(new Experiment.Published(NOISE, Map.of("amplitude", "10"), "blocks", "toy-distance", 0.25, "Table 1"));
        List<Map<String, String>> rows = summary(run(toys, "paper"));
        List<Map<String, String>> marked = rows.stream().filter(r -> !r.get("published").isEmpty()).toList();
        assertEquals(List.of(Table.row(rows, "settings", "amplitude=10", "metric", "toy-distance", "attacker", "naive")), marked);
        assertEquals("0.25", marked.get(0).get("published"));
        assertEquals("Table 1", marked.get(0).get("published_source"));
    }

    @Test
    void failuresAreListedMaskedAndCounted() throws IOException {
        Toys toys = small();
        toys.damaged = Set.of(ToyData.id(1, 1));
        toys.empty = Set.of(ToyData.id(2, 2));
        toys.failsAt = "person-3";
        Path run = run(toys, "failures");
        List<Map<String, String>> failures = Table.read(run.resolve("failures.csv"));
        assertEquals("memory:p001/01 is truncated", Table.row(failures, "stage", "read").get("reason"));
        assertEquals("p002/02", Table.row(failures, "stage", "detect").get("item"));
        assertEquals(2 * 4, Table.rows(failures, "stage", "method", "subject", "person-3", "action", "masked whole").size());
        assertEquals(10, failures.size());
        Map<String, String> found = Table.row(summary(run), "settings", "amplitude=10", "metric", "toy-found");
        assertEquals("48", found.get("n_total"));
        assertEquals("46", found.get("n_scored"));
        assertEquals(42 / 46.0, Double.parseDouble(found.get("mean")), 1e-12, "a masked picture has no face");
        assertEquals("1.0", Table.row(summary(run), "method", "original", "metric", "toy-found").get("mean"));
    }

    @Test
    void failedItemsCanBeLeftOut() throws IOException {
        Toys toys = small();
        toys.failsAt = "person-3";
        toys.evaluation = new Evaluation(Probe.ORIGINAL_TO_RELEASED, AlignBy.ORIGINAL, Undetected.FALLBACK_BOX, OnFailure.OMIT, 48, 0);
        Path run = run(toys, "omit");
        Map<String, String> found = Table.row(summary(run), "settings", "amplitude=10", "metric", "toy-found");
        assertEquals(List.of("48", "44", "1.0", ""), List.of(found.get("n_total"), found.get("n_scored"), found.get("mean"),
                found.get("interval")));
        List<Map<String, String>> samples = Table.read(run.resolve("samples/index.csv"));
        assertEquals(48 + 2 * 44, samples.size());
        for (Map<String, String> s : samples) {
            assertTrue(Files.size(run.resolve(s.get("file"))) > 0);
        }
    }

    /** Mean of the share of genuine pairs found, by policy, when no face is found in any release. */
    private double hits(Undetected policy, String name, String scored) throws IOException {
        Toys toys = small();
        toys.persons = 30;
        toys.attackers = List.of("naive");
        toys.failsAt = "nobody";
        toys.methods = List.of();
        toys.more = List.of(org.bauta.core.catalog.Contribution.of(org.bauta.core.catalog.Kind.METHOD, "black",
                org.bauta.engine.toys.ToyBlack::new));
        toys.conditions = List.of(new Condition(Toys.plain("black"), Toys.plain("raw")));
        toys.evaluation = new Evaluation(Probe.ORIGINAL_TO_RELEASED, AlignBy.RELEASED, policy, OnFailure.MASK, 0, 0);
        Map<String, String> row = Table.row(summary(run(toys, name)), "method", "black", "metric", "above-impostors");
        assertEquals(scored, row.get("n_scored"));
        return row.get("mean").isEmpty() ? Double.NaN : Double.parseDouble(row.get("mean"));
    }

    @Test
    void facesThatAreNotFoundAreTreatedAsThePolicySays() throws IOException {
        String all = Integer.toString(29 * 3 * 2);
        assertEquals(0, hits(Undetected.FALLBACK_BOX, "fallback", all), "a black crop is like nobody");
        assertTrue(hits(Undetected.CHANCE, "chance", all) < 0.05, "somebody picked at random is rarely above all impostors");
        assertTrue(Double.isNaN(hits(Undetected.EXCLUDE, "exclude", "0")));
    }

    @Test
    void theProbeModeDecidesWhichSideIsReleased() throws IOException {
        double[] means = new double[3];
        for (Probe probe : Probe.values()) {
            Toys toys = small();
            toys.evaluation = new Evaluation(probe, AlignBy.ORIGINAL, Undetected.FALLBACK_BOX, OnFailure.MASK, 0, 0);
            List<Map<String, String>> scores = Table.read(run(toys, "probe" + probe).resolve("scores.csv"));
            means[probe.ordinal()] = Table.rows(scores, "settings", "amplitude=120", "attacker", "naive", "pair", "genuine").stream()
                    .mapToDouble(r -> Double.parseDouble(r.get("low")) * Integer.parseInt(r.get("count"))).sum();
        }
        assertTrue(means[0] != means[1] && means[1] != means[2] && means[0] != means[2]);
        assertTrue(means[1] < means[0], "noise on both sides takes more similarity away than on one");
    }

    @Test
    void releasesMadeElsewhereAreJudgedAsTheyAre() throws IOException {
        Toys toys = small();
        toys.conditions = List.of(new Condition(Toys.plain(Condition.GIVEN), Toys.plain("raw")));
        Map<String, String> given = Table.row(summary(run(toys, "given")), "method", "given", "metric", "toy-psnr@crop");
        assertEquals("48", given.get("n_scored"));
        assertTrue(Double.parseDouble(given.get("mean")) > 15 && given.get("n_infinite").equals("0"));
    }

    @Test
    void histogramsHoldEveryScoredPair() throws IOException {
        Path run = run(small(), "bins");
        Map<String, String> row = Table.row(summary(run), "settings", "amplitude=10", "metric", "above-impostors", "attacker", "naive");
        int binned = Table.rows(Table.read(run.resolve("scores.csv")), "settings", "amplitude=10", "attacker", "naive").stream()
                .mapToInt(r -> Integer.parseInt(r.get("count"))).sum();
        assertEquals(Integer.parseInt(row.get("n_scored")), binned);
    }

    @Test
    void theManifestCountsCellsAndNamesEveryHash() throws IOException {
        Path run = run(small(), "manifest");
        var m = JsonParser.parseString(Files.readString(run.resolve("manifest.json"))).getAsJsonObject();
        assertEquals("finished", m.get("state").getAsString());
        assertEquals(5, m.getAsJsonObject("cells").get("computed").getAsInt());
        assertEquals(48, m.getAsJsonObject("detector").getAsJsonObject("faces").get("one").getAsInt());
        Stream.of(m.getAsJsonObject("dataset").get("fingerprint"), m.getAsJsonObject("detector").get("boxes"),
                m.getAsJsonArray("protocols").get(0).getAsJsonObject().get("sha256"), m.getAsJsonObject("code").get("method noise"))
                .forEach(h -> assertTrue(h.getAsString().matches("[0-9a-f]{64}")));
    }
}
