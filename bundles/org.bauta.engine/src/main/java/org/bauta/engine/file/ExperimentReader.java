package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Choice;
import org.bauta.engine.Condition;
import org.bauta.engine.Evaluation;
import org.bauta.engine.Experiment;
import org.bauta.engine.Experiment.Published;
import org.bauta.engine.file.Binder.Given;

/** From the tree of a file to an experiment: reads every section, collects every fault, and only then gives up. */
final class ExperimentReader {
    private static final List<String> KEYS = List.of("experiment", "title", "source", "seed", "dataset", "detector", "methods", "release",
            "recognisers", "estimators", "attackers", "protocol", "protocols", "metrics", "evaluation", "charts", "published");
    private static final List<String> REQUIRED = List.of("experiment", "dataset", "methods");

    private final YamlMap root;
    private final Faults faults;
    private final Expect expect;
    private final Entries entries;
    private final ChoiceReader choices;

    ExperimentReader(YamlMap root, Catalog catalog, Faults faults) {
        this.root = root;
        this.faults = faults;
        this.expect = new Expect(faults);
        this.entries = new Entries(catalog, faults);
        this.choices = new ChoiceReader(entries, faults);
    }

    /** @throws org.bauta.core.failure.UsageInvalid with every fault, one a line */
    Experiment read() {
        checkKeys();
        Optional<String> name = root.value("experiment").flatMap(this::name);
        Optional<String> title = text("title", "title");
        Map<String, String> source = source();
        long seed = seed();
        Optional<Choice> dataset = root.value("dataset").flatMap(n -> choices.one(Kind.DATASET, n));
        Optional<Choice> detector = choices.one(Kind.DETECTOR, root.value("detector").orElse(preset(Overrides.DETECTOR)));
        List<Choice> methods = all(Kind.METHOD, "methods", Optional.empty());
        List<Choice> releases = all(Kind.CODEC, "release", Optional.of(Overrides.RELEASE));
        List<Choice> recognisers = all(Kind.RECOGNISER, "recognisers", Optional.empty());
        List<Choice> estimators = all(Kind.ESTIMATOR, "estimators", Optional.empty());
        List<Choice> attackers = all(Kind.ATTACKER, "attackers", Optional.of(Overrides.ATTACKER));
        List<Choice> protocols = all(Kind.PROTOCOL, protocolKey(), Optional.empty());
        List<Choice> metrics = all(Kind.METRIC, "metrics", Optional.empty());
        Evaluation evaluation = evaluation();
        List<Map<String, String>> charts = charts();
        List<Published> published = published(methods);
        checkSize(methods, releases, recognisers, attackers);
        checkJudges(recognisers, protocols, metrics);
        faults.throwIfAny();
        Experiment read = new Experiment(name.orElseThrow(), title.orElse(name.get()), source, seed, dataset.orElseThrow(),
                detector.orElseThrow(), conditions(methods, releases), recognisers, entries.complete(estimators, metrics),
                attackers, protocols, metrics, evaluation, charts, published, "");
        return ResolvedYaml.in(read, methods, releases);
    }

    private void checkKeys() {
        expect.only(root, KEYS, "");
        for (String key : REQUIRED) {
            if (root.value(key).isEmpty()) {
                faults.add(root.place(), "the key " + key + " is missing; an experiment has at least " + String.join(", ", REQUIRED));
            }
        }
        if (root.value("protocol").isPresent()) {
            root.entry("protocols").ifPresent(e -> faults.add(e.place(), "protocol and protocols are the same; leave one of them out"));
        }
    }

    private String protocolKey() {
        return root.value("protocol").isPresent() ? "protocol" : "protocols";
    }

    private Optional<String> text(String key, String what) {
        return root.value(key).flatMap(n -> expect.text(n, what)).map(t -> t.replaceAll("\\s+", " "));
    }

    private Optional<String> name(YamlNode node) {
        Optional<String> name = expect.text(node, "experiment");
        name.filter(n -> !n.matches(Contribution.ID)).ifPresent(n -> {
            String kebab = n.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            faults.add(node.place(), "experiment is '" + n + "', but has to be in kebab-case (small letters, digits, single hyphens)",
                    Optional.of(kebab).filter(k -> k.matches(Contribution.ID)));
        });
        return name;
    }

    private Map<String, String> source() {
        Map<String, String> source = new LinkedHashMap<>();
        root.value("source").flatMap(n -> expect.map(n, "source", "{work: wen-2024, table: \"5.1\"}")).ifPresent(map -> map.entries()
                .forEach((key, e) -> expect.text(e.value(), "source: " + key).ifPresent(t -> source.put(key, t))));
        return source;
    }

    private long seed() {
        Optional<YamlScalar> seed = root.value("seed").flatMap(n -> expect.scalar(n, "seed"));
        try {
            return seed.map(s -> Long.parseLong(s.text().strip())).orElse(1L);
        } catch (NumberFormatException e) {
            faults.add(seed.get().place(), "seed is '" + seed.get().text() + "', but has to be a whole number");
            return 1;
        }
    }

    private List<Choice> all(Kind kind, String key, Optional<String> preset) {
        Optional<YamlNode> node = root.value(key).or(() -> preset.map(this::preset));
        List<Choice> all = node.map(n -> choices.all(kind, n, key)).orElse(List.of());
        boolean empty = node.filter(ExperimentReader::isEmptyList).isPresent();
        if (empty && preset.isPresent()) {
            faults.add(node.get().place(), key + " is an empty list, so nothing would run; leave the key out for [" + preset.get() + "]");
        }
        return all;
    }

    private static boolean isEmptyList(YamlNode node) {
        return node instanceof YamlList l && l.values().isEmpty();
    }

    private YamlNode preset(String id) {
        return YamlScalar.of(root.place(), id);
    }

    private Evaluation evaluation() {
        SettingsType<Evaluation> type = SettingsType.of(Evaluation.class);
        Map<String, Given> given = new LinkedHashMap<>();
        Optional<YamlMap> map = root.value("evaluation").flatMap(n -> expect.map(n, "evaluation", "{bootstrap: 1000}"));
        map.ifPresent(m -> m.entries().forEach((key, e) -> expect.scalar(e.value(), "evaluation: " + key)
                .ifPresent(s -> given.put(key, new Given(e.place(), s)))));
        return new Binder(faults).bind(type, given, map.map(YamlMap::place).orElse(root.place()), "evaluation").map(type::bind)
                .orElseGet(type::defaults);
    }

    private void checkSize(List<Choice> methods, List<Choice> releases, List<Choice> recognisers, List<Choice> attackers) {
        long cells = (long) methods.size() * releases.size() * Math.max(1, (long) recognisers.size() * attackers.size());
        if (cells > Sweep.MOST) {
            faults.add(root.entry("methods").map(YamlMap.Entry::place).orElse(root.place()), "methods, releases, recognisers and attackers "
                    + "make " + cells + " combinations, more than " + Sweep.MOST + "; shorten their lists or split the experiment");
        }
    }

    /** What nobody can judge would silently be left out of the tables. */
    private void checkJudges(List<Choice> recognisers, List<Choice> protocols, List<Choice> metrics) {
        if (!recognisers.isEmpty() || root.value("recognisers").filter(n -> !isEmptyList(n)).isPresent()) {
            return;
        }
        protocols.forEach(p -> unjudged(protocolKey(), "protocol " + p.id()));
        metrics.stream().filter(m -> entries.is(Kind.METRIC, m.id(), IdentityMetric.class)).map(Choice::id).distinct()
                .forEach(m -> unjudged("metrics", "metric " + m));
    }

    private void unjudged(String key, String what) {
        List<String> ids = entries.ids(Kind.RECOGNISER);
        String installed = ids.isEmpty() ? "none; see: bauta model import" : String.join(", ", ids);
        faults.add(root.entry(key).orElseThrow().place(),
                "the " + what + " needs a recogniser, but recognisers lists none (installed: " + installed + ")");
    }

    private List<Map<String, String>> charts() {
        return root.value("charts").map(new ChartsSection(new MeasureNames(entries, faults), faults)::read).orElse(List.of());
    }

    private List<Published> published(List<Choice> methods) {
        PublishedRow row = new PublishedRow(entries, methods, new MeasureNames(entries, faults), faults);
        return root.value("published").map(new PublishedSection(row, faults)::read).orElse(List.of());
    }

    private static List<Condition> conditions(List<Choice> methods, List<Choice> releases) {
        List<Condition> conditions = new ArrayList<>();
        for (Choice method : methods) {
            releases.forEach(release -> conditions.add(new Condition(method, release)));
        }
        return conditions;
    }
}
