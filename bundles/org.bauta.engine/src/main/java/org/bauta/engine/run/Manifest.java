package org.bauta.engine.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import org.bauta.core.estimation.Estimator;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.metric.Metric.Aim;
import org.bauta.core.metric.Metric.Direction;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.engine.Choice;
import org.bauta.engine.Evaluation;
import org.bauta.engine.Experiment;
import org.bauta.engine.RunOptions;
import org.bauta.engine.RunResult;
import org.bauta.engine.cell.FrozenFace;
import org.bauta.engine.folder.AtomicFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.CodeVersion;
import org.bauta.engine.plan.Examination;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.TrainingSplit;
import org.bauta.engine.plan.Treatment;

/** Everything that decided the numbers, and everything that did not but may matter one day: {@code manifest.json}. */
final class Manifest {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private final Plan plan;
    private final Instant started = Instant.now();
    private final Map<String, Object> content = new LinkedHashMap<>();
    private final Map<String, Object> dataset;
    private final Map<String, Object> detector;

    Manifest(Plan plan, RunOptions options, String detectorFingerprint) {
        this.plan = plan;
        this.dataset = dataset();
        this.detector = detector(detectorFingerprint);
        Experiment e = plan.experiment();
        content.put("experiment", e.name());
        content.put("title", e.title());
        content.put("source", e.source());
        content.put("seed", e.seed());
        content.put("limit", options.limit().isPresent() ? options.limit().getAsInt() : null);
        content.put("jobs", options.jobs());
        content.put("command", options.command());
        content.put("state", "");
        content.put("started", started.toString());
        content.put("finished", null);
        content.put("seconds", null);
        content.put("bauta", version());
        content.put("machine", machine());
        content.put("dataset", dataset);
        content.put("detector", detector);
        content.put("recognisers", plan.recognisers().stream().map(this::recogniser).toList());
        content.put("estimators", plan.estimators().stream().map(Manifest::estimator).toList());
        content.put("attackers", plan.attackers().stream().map(a -> choice(a.choice())).toList());
        content.put("attacker_training", plan.training().map(this::training).orElse(null));
        content.put("protocols", plan.examinations().stream().map(Manifest::protocol).toList());
        content.put("metrics", plan.metrics().stream().map(Manifest::metric).toList());
        content.put("evaluation", evaluation(e.evaluation()));
        content.put("conditions", plan.treatments().stream().map(Manifest::condition).toList());
        content.put("privacy", null);
        content.put("cells", null);
        content.put("failures", null);
        content.put("thresholds", null);
        content.put("names", names());
        content.put("code", code());
        content.put("charts", e.charts());
        content.put("published", e.published());
    }

    /** Of this bundle; where it was not built as one, the hash of its code. */
    private static String version() {
        try (InputStream in = Manifest.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            Attributes own = in == null ? new Attributes() : new java.util.jar.Manifest(in).getMainAttributes();
            if (String.valueOf(own.getValue("Bundle-SymbolicName")).startsWith("org.bauta.engine")) {
                return own.getValue("Bundle-Version");
            }
        } catch (IOException e) {
            // as if there were none
        }
        return "code " + CodeVersion.of(Manifest.class).substring(0, 16);
    }

    /** What people call the things that tables and charts name by id. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        plan.treatments().forEach(t -> t.method().ifPresent(m -> names.put(m.id(), m.name())));
        plan.recognisers().forEach(r -> names.put(r.id(), r.name()));
        plan.estimators().forEach(e -> names.put(e.id(), e.name()));
        plan.metrics().forEach(m -> names.put(m.id(), m.name()));
        return names;
    }

    private static Map<String, Object> machine() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        m.put("arch", System.getProperty("os.arch"));
        m.put("cpus", Runtime.getRuntime().availableProcessors());
        m.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        return m;
    }

    private static Map<String, Object> choice(Choice choice) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("id", choice.id());
        m.put("settings", choice.settings());
        return m;
    }

    private static Map<String, Object> condition(Treatment t) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("method", t.condition().method().id());
        m.put("settings", t.condition().method().settingsText());
        m.put("release", t.condition().release().toString());
        m.put("samples", t.folder());
        return m;
    }

    private Map<String, Object> dataset() {
        Map<String, Object> m = choice(plan.experiment().dataset());
        m.put("variant", plan.data().variant());
        m.put("licence", plan.data().licence());
        m.put("items", plan.items().size());
        m.put("subjects", plan.items().stream().map(i -> i.subject()).filter(s -> !s.isEmpty()).distinct().count());
        m.put("problems", plan.data().problems());
        return m;
    }

    private Map<String, Object> detector(String fingerprint) {
        Map<String, Object> m = choice(plan.experiment().detector());
        m.put("used", plan.detector().isPresent());
        m.put("fingerprint", fingerprint);
        return m;
    }

    private Map<String, Object> recogniser(Bound<org.bauta.core.recognition.Recogniser<Record>> bound) {
        RecogniserCard card = bound.contribution().card();
        Map<String, Object> m = choice(bound.choice());
        m.put("sha256", card.sha256());
        m.put("dimensions", card.dimensions());
        m.put("licence", card.licence());
        m.put("thresholds", new TreeMap<>(card.thresholds()));
        m.put("calibration", card.calibration());
        m.put("white_box", plan.treatments().stream().filter(t -> t.surrogates().contains(card.sha256()))
                .map(t -> t.condition().method().toString()).distinct().toList());
        return m;
    }

    private Map<String, Object> training(TrainingSplit split) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("rule", split.rule());
        m.put("share", plan.experiment().evaluation().attackerTraining());
        m.put("persons_to_learn_from", split.persons(plan.items(), true));
        m.put("persons_to_be_judged_on", split.persons(plan.items(), false));
        return m;
    }

    private static Map<String, Object> estimator(Bound<Estimator<Record>> bound) {
        EstimatorCard card = bound.contribution().card();
        Map<String, Object> m = choice(bound.choice());
        m.put("trait", word(card.trait()));
        m.put("sha256", card.sha256());
        m.put("licence", card.licence());
        m.put("checked", card.checked());
        return m;
    }

    private static Map<String, Object> protocol(Examination examination) {
        Map<String, Object> m = choice(examination.protocol().choice());
        m.put("version", examination.protocol().contribution().version());
        m.put("trials", examination.trials().source());
        m.put("folds", examination.trials().folds());
        m.put("pairs", examination.trials().pairs().size());
        m.put("sha256", examination.key());
        return m;
    }

    private static Map<String, Object> metric(Bound<org.bauta.core.metric.Metric<Record>> bound) {
        var metric = bound.contribution();
        Map<String, Object> m = choice(bound.choice());
        m.put("variant", metric.variant(bound.settings()));
        m.put("direction", metric.direction() == Direction.HIGHER_IS_BETTER ? "higher" : "lower");
        m.put("aim", metric.aim() == Aim.PRIVACY ? "privacy" : "utility");
        m.put("unit", metric.unit());
        return m;
    }

    private static Map<String, Object> evaluation(Evaluation e) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("probe", word(e.probe()));
        m.put("alignment", word(e.alignment()));
        m.put("undetected", word(e.undetected()));
        m.put("onFailure", word(e.onFailure()));
        m.put("samples", e.samples());
        m.put("bootstrap", e.bootstrap());
        m.put("attackerTraining", e.attackerTraining());
        return m;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Versions of the code of everything that was used, by kind and id. */
    private Map<String, String> code() {
        Map<String, String> m = new TreeMap<>();
        m.put("engine", CodeVersion.of(Manifest.class));
        plan.detector().ifPresent(b -> m.put("detector " + b.id(), b.code()));
        plan.recognisers().forEach(b -> m.put("recogniser " + b.id(), b.code()));
        plan.estimators().forEach(b -> m.put("estimator " + b.id(), b.code()));
        plan.attackers().forEach(b -> m.put("attacker " + b.id(), b.code()));
        plan.metrics().forEach(b -> m.put("metric " + b.id(), b.code()));
        plan.examinations().forEach(x -> m.put("protocol " + x.protocol().id(), x.protocol().code()));
        plan.treatments().forEach(t -> {
            t.method().ifPresent(b -> m.put("method " + b.id(), b.code()));
            m.put("codec " + t.codec().id(), t.codec().code());
        });
        return m;
    }

    void finish(RunFolder folder, String fingerprint, List<FrozenFace> faces, RunResult result,
            Map<String, Map<String, Double>> thresholds) {
        Instant now = Instant.now();
        content.put("finished", now.toString());
        content.put("seconds", Duration.between(started, now).toMillis() / 1000.0);
        dataset.put("fingerprint", fingerprint);
        detector.put("boxes", Boxes.hash(plan, faces));
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("none", count(faces, 0, 0));
        seen.put("one", count(faces, 1, 1));
        seen.put("several", count(faces, 2, Integer.MAX_VALUE));
        seen.put("not_asked", count(faces, -1, -1));
        detector.put("faces", seen);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("computed", result.computed());
        cells.put("reused", result.reused());
        cells.put("failed", result.failed());
        content.put("privacy", Accounts.of(plan, faces));
        content.put("cells", cells);
        // negative infinity, where everybody may be accepted, is no number of JSON
        thresholds.values().forEach(t -> t.values().removeIf(v -> !Double.isFinite(v)));
        content.put("thresholds", thresholds);
        content.put("failures", result.failures());
        write(folder, "finished");
    }

    private static long count(List<FrozenFace> faces, int from, int to) {
        return faces.stream().filter(f -> f.faces() >= from && f.faces() <= to).count();
    }

    void write(RunFolder folder, String state) {
        content.put("state", state);
        AtomicFile.write(folder.file(RunFolder.MANIFEST), (GSON.toJson(content) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
