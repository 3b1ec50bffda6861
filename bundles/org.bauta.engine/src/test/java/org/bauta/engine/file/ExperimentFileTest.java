package org.bauta.engine.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.estimation.Trait;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.Choice;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.Evaluation.Probe;
import org.bauta.engine.Experiment;
import org.bauta.engine.Experiment.Published;
import org.bauta.engine.toys.ToyEstimators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {
    private static final Path BASE = Path.of("work", "experiments").toAbsolutePath();

    private static Experiment read(String yaml) {
        return ExperimentFile.read(yaml, "a.yaml", BASE, Map.of(), TinyCatalog.catalog());
    }

    @Test
    void everyKeyIsRead() {
        Experiment e = read(FullFile.TEXT);
        assertEquals("table-5-1", e.name());
        assertEquals("Comparison: traditional methods", e.title());
        assertEquals("5.1", e.source().get("table"));
        assertEquals(20240501, e.seed());
        assertEquals(List.of("1.2"), List.copyOf(e.detector().settings().values()));
        assertEquals(List.of("tiny-net", "other-net"), e.recognisers().stream().map(Choice::id).toList());
        assertEquals("[verification-10-fold folds=5]", e.protocols().toString());
        assertEquals("[psnr, ssim, identity-distance distance=cosine, identity-distance distance=l2]", e.metrics().toString());
        assertEquals(Probe.RELEASED_TO_RELEASED, e.evaluation().probe());
        assertEquals(OnFailure.MASK, e.evaluation().onFailure());
        assertEquals(200, e.evaluation().bootstrap());
        assertEquals(List.of(Map.of("id", "tradeoff", "x", "ssim", "y", "tar@far0.001"), Map.of("id", "grid")), e.charts());
    }

    @Test
    void aSweepIsEveryCombinationWithTheFirstListSlowest() {
        List<String> methods = read(FullFile.TEXT).conditions().stream().map(c -> c.method().toString()).distinct().toList();
        assertEquals(List.of("pixelation blocks=8", "pixelation blocks=16",
                "gaussian-blur sigma=2% border=reflect", "gaussian-blur sigma=2% border=zero-padded",
                "gaussian-blur sigma=12px border=reflect", "gaussian-blur sigma=12px border=zero-padded",
                "band low=1.5 high=9", "given"), methods);
    }

    @Test
    void everyMethodMeetsEveryRelease() {
        Experiment e = read(FullFile.TEXT);
        assertEquals(8 * 3, e.conditions().size());
        assertEquals(List.of("png", "jpeg quality=30", "jpeg quality=90"),
                e.conditions().subList(3, 6).stream().map(c -> c.release().toString()).toList());
    }

    @Test
    void relativePathsStartFromTheFileAndAnEmptyPathStaysEmpty() {
        Map<String, String> settings = read(FullFile.TEXT).dataset().settings();
        assertEquals(BASE.getParent().resolve("data").resolve("celeba").toString(), settings.get("root"));
        assertEquals("", settings.get("pairs"));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Experiment e = read("experiment: small\ndataset: synthetic\nmethods: [gaussian-blur]\n");
        assertEquals("small", e.title());
        assertEquals(1, e.seed());
        assertEquals("opencv-cascade scale=1.1", e.detector().toString());
        assertEquals("synthetic identities=60 images=4", e.dataset().toString());
        assertEquals("png", e.conditions().get(0).release().toString());
        assertEquals("[naive]", e.attackers().toString());
        assertTrue(e.recognisers().isEmpty() && e.protocols().isEmpty() && e.metrics().isEmpty() && e.published().isEmpty());
    }

    @Test
    void anchorsAndAliasesStandForWhatTheyName() {
        Experiment e = read("experiment: a\ndataset: synthetic\nmethods:\n  - {id: pixelation, blocks: &b [8, 16]}\n"
                + "  - {id: band, low: 0, high: *b}\n");
        assertEquals("band low=0 high=16", e.conditions().get(3).method().toString());
    }

    @Test
    void publishedNumbersAreWrittenAsRunsWriteTheirSettings() {
        List<Published> published = read(FullFile.TEXT).published();
        String source = "wen-2024, Table 5.1";
        assertEquals(List.of(
                new Published("pixelation", Map.of("blocks", "8"), "", "psnr", 26.735, source),
                new Published("pixelation", Map.of("blocks", "8"), "", "ssim", 0.7671, source),
                new Published("gaussian-blur", Map.of("sigma", "2%"), "tiny-net", "identity-distance", 0.8491, "elsewhere"),
                new Published("original", Map.of(), "FaceNet (VGGFace2)", "tar@far0.001", 0.986, source),
                new Published("IdentityDP", Map.of("epsilon", "0.57"), "", "fid", 2, source)), published);
    }

    @Test
    void blocksShareWhatTheirRowsHaveInCommon() {
        List<Published> published = read("""
                experiment: a
                dataset: synthetic
                methods: []
                published:
                  - source: s
                    recogniser: FaceNet (CASIA)
                    metric: tar@far0.001
                    rows: [{method: original, value: 0.965}]
                  - metric: fid
                    reported: [{method: Fawkes, value: 1.2681}]
                """).published();
        assertEquals(List.of(new Published("original", Map.of(), "FaceNet (CASIA)", "tar@far0.001", 0.965, "s"),
                new Published("Fawkes", Map.of(), "", "fid", 1.2681, "")), published);
    }

    @Test
    void whatWasResolvedReadsBackToAnEqualExperimentFromAnywhere() {
        Experiment e = read(FullFile.TEXT);
        Experiment again = ExperimentFile.read(e.resolved(), "b.yaml", Path.of("elsewhere").toAbsolutePath(), Map.of(),
                TinyCatalog.catalog());
        assertEquals(e, again);
    }

    @Test
    void awkwardTextsSurviveBeingResolved() {
        for (String awkward : List.of("null", "~", "a: b # c", "it's \"so\"", "- x", "[1, 2]", "üñí 漢字 🎭", "*a", "<<", "1e3", "yes",
                "%x", "@y", "{", "=")) {
            String quoted = "'" + awkward.replace("'", "''") + "'";
            Experiment e = read("experiment: a\ntitle: " + quoted + "\nsource: {" + quoted + ": " + quoted
                    + "}\ndataset: synthetic\nmethods: []\n");
            assertEquals(awkward, e.title());
            assertEquals(e, read(e.resolved()), awkward);
        }
    }

    @Test
    void aResolvedFileHasOneLineForEachChoice() {
        String text = read(FullFile.TEXT).resolved();
        assertTrue(text.contains("\n- {id: gaussian-blur, sigma: 2%, border: zero-padded}\n"), text);
        assertTrue(text.contains("\n  probe: released-to-released\n"), text);
        assertTrue(text.contains("\n- tiny-net\n"), text);
    }

    /** The catalogue of today decides what is left open; the resolved file keeps the decision. */
    @Test
    void estimatorsThatMetricsNeedAreWrittenDown() {
        AtomicInteger read = new AtomicInteger();
        List<Contribution> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.addAll(TinyCatalog.catalog().list(kind));
        }
        all.add(Contribution.of(Kind.METRIC, "redder", ToyEstimators.Redder::new));
        for (String id : List.of("b-net", "c-net")) {
            all.add(Contribution.of(Kind.ESTIMATOR, id, () -> new ToyEstimators.Color(id, Trait.ATTRIBUTES, read)));
        }
        all.add(Contribution.of(Kind.ESTIMATOR, "a-net", () -> new ToyEstimators.Color("a-net", Trait.FEATURES, read)));
        Catalog catalog = Catalog.of(all, List.of());
        String text = "experiment: a\ndataset: synthetic\nmethods: [pixelation]\nmetrics: [psnr, redder]\n";
        Experiment open = ExperimentFile.read(text, "a.yaml", BASE, Map.of(), catalog);
        assertEquals("[b-net]", open.estimators().toString());
        assertTrue(open.resolved().contains("\nestimators:\n- b-net\n"), open.resolved());
        Experiment named = ExperimentFile.read(text + "estimators: [a-net, c-net]\n", "a.yaml", BASE, Map.of(), catalog);
        assertEquals("[a-net, c-net]", named.estimators().toString());
        Experiment set = ExperimentFile.read(text, "a.yaml", BASE, Map.of("estimators", "[c-net]"), catalog);
        assertEquals("[c-net]", set.estimators().toString());
        assertEquals(set, ExperimentFile.read(set.resolved(), "b.yaml", BASE, Map.of(), catalog));
        String unknown = assertThrows(UsageInvalid.class, () -> ExperimentFile.read(text + "estimators: [c-nett]\n", "a.yaml", BASE,
                Map.of(), catalog)).getMessage();
        assertTrue(unknown.startsWith("a.yaml:5: there is no estimator 'c-nett'; did you mean c-net?"), unknown);
    }

    @Test
    void aFileIsReadFromItsFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "\ufeffexperiment: a\r\ndataset: {id: celeba, root: d}\r\nmethods: []\r\n");
        Experiment e = ExperimentFile.read(file, Map.of(), TinyCatalog.catalog());
        assertEquals(folder.toAbsolutePath().resolve("d").toString(), e.dataset().settings().get("root"));
    }

    @Test
    void filesThatCannotBeReadSaySo(@TempDir Path folder) throws IOException {
        DataMissing missing = assertThrows(DataMissing.class, () -> ExperimentFile.read(folder.resolve("no.yaml"), Map.of(),
                TinyCatalog.catalog()));
        assertEquals(3, missing.exitCode());
        Path latin = Files.write(folder.resolve("latin.yaml"), "experiment: a\ntitle: \u00fcber\n".getBytes(StandardCharsets.ISO_8859_1));
        UsageInvalid encoding = assertThrows(UsageInvalid.class, () -> ExperimentFile.read(latin, Map.of(), TinyCatalog.catalog()));
        assertEquals(latin + ":2: the file is not in UTF-8; save it in that encoding", encoding.getMessage());
        assertThrows(UsageInvalid.class, () -> ExperimentFile.read(folder, Map.of(), TinyCatalog.catalog()));
        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(1 << 21));
        assertThrows(UsageInvalid.class, () -> ExperimentFile.read(large, Map.of(), TinyCatalog.catalog()));
    }

    @Test
    void allFaultsAreReportedTogetherInTheOrderOfTheFile() {
        String bad = "experiment: Table 5\nsed: 7\ndataset: {id: synthetic, identites: 9}\nmethods:\n  - {id: pixelation, blocks: [8, 0]}\n"
                + "  - blurr\n";
        String message = assertThrows(UsageInvalid.class, () -> read(bad)).getMessage();
        List<String> lines = message.lines().map(l -> l.substring(0, "a.yaml:1".length())).toList();
        assertEquals(List.of("a.yaml:1", "a.yaml:2", "a.yaml:3", "a.yaml:5", "a.yaml:6"), lines, message);
    }

    @Test
    void aCommandDraftsAnExperimentByTheSameRules() {
        Draft draft = new Draft("deidentify").one("dataset", "INPUT", "celeba", Map.of("root", "in"))
                .add("methods", "--method", "gaussian-blur", Map.of("sigma", "[2, 4]")).add("metrics", "--metric", "psnr", Map.of())
                        .set("seed", "--seed", "7");
        Experiment e = draft.read(TinyCatalog.catalog());
        assertEquals(2, e.conditions().size());
        assertEquals(7, e.seed());
        assertEquals(Path.of("in").toAbsolutePath().toString(), e.dataset().settings().get("root"));
        assertEquals(e, ExperimentFile.read(e.resolved(), "r", BASE, Map.of(), TinyCatalog.catalog()));
        UsageInvalid fault = assertThrows(UsageInvalid.class, () -> new Draft("deidentify").one("dataset", "INPUT", "celeba",
                Map.of("root", "in"))
                .add("methods", "--method", "gaussian-blur", Map.of("sigme", "2")).read(TinyCatalog.catalog()));
        assertEquals("--param sigme=2: method gaussian-blur: unknown setting sigme (valid are sigma, border); did you mean sigma?",
                fault.getMessage());
    }
}
