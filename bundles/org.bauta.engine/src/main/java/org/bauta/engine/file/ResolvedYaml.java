package org.bauta.engine.file;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Choice;
import org.bauta.engine.Evaluation;
import org.bauta.engine.Experiment;
import org.bauta.engine.Experiment.Published;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes an experiment with nothing left to defaults: one line for each choice, equal text for equal experiments. */
final class ResolvedYaml {
    private static final String HEADER = "# The experiment as it was resolved: defaults filled in, sweeps expanded, paths absolute.\n";

    private final Resolver resolver = new Resolver();
    private final Map<String, Node> top = new LinkedHashMap<>();

    private ResolvedYaml() {
    }

    /** The same experiment, with its text. */
    static Experiment in(Experiment e, List<Choice> methods, List<Choice> releases) {
        String text = new ResolvedYaml().write(e, methods, releases);
        return new Experiment(e.name(), e.title(), e.source(), e.seed(), e.dataset(), e.detector(), e.conditions(), e.recognisers(),
                e.estimators(), e.attackers(), e.protocols(), e.metrics(), e.evaluation(), e.charts(), e.published(), text);
    }

    private String write(Experiment e, List<Choice> methods, List<Choice> releases) {
        top.put("experiment", scalar(e.name()));
        top.put("title", scalar(e.title()));
        top.put("source", flow(e.source()));
        top.put("seed", scalar(Long.toString(e.seed())));
        top.put("dataset", choice(e.dataset()));
        top.put("detector", choice(e.detector()));
        top.put("methods", choices(methods));
        top.put("release", choices(releases));
        top.put("recognisers", choices(e.recognisers()));
        top.put("estimators", choices(e.estimators()));
        top.put("attackers", choices(e.attackers()));
        top.put("protocols", choices(e.protocols()));
        top.put("metrics", choices(e.metrics()));
        SettingsType<Evaluation> evaluation = SettingsType.of(Evaluation.class);
        Map<String, Node> decisions = new LinkedHashMap<>();
        evaluation.toMap(e.evaluation()).forEach((key, value) -> decisions.put(key, scalar(value)));
        top.put("evaluation", map(decisions, FlowStyle.BLOCK));
        top.put("charts", list(e.charts().stream().map(this::flow).toList()));
        top.put("published", published(e.published()));
        return HEADER + text(map(top, FlowStyle.BLOCK));
    }

    private static String text(Node node) {
        DumperOptions options = new DumperOptions();
        options.setSplitLines(false);
        StringWriter text = new StringWriter();
        try {
            new Yaml(options).serialize(node, text);
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Node choices(List<Choice> choices) {
        return list(choices.stream().map(this::choice).toList());
    }

    private Node choice(Choice choice) {
        if (choice.settings().isEmpty()) {
            return scalar(choice.id());
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("id", choice.id());
        all.putAll(choice.settings());
        return flow(all);
    }

    /** Rows under {@code reported} may name what is not installed, so that a run can be read where less is. */
    private Node published(List<Published> numbers) {
        return numbers.isEmpty() ? list(List.of())
                : map(Map.of("reported", list(numbers.stream().map(this::row).toList())), FlowStyle.BLOCK);
    }

    private Node row(Published p) {
        Map<String, Node> row = new LinkedHashMap<>();
        row.put("method", scalar(p.method()));
        if (!p.settings().isEmpty()) {
            row.put("settings", flow(p.settings()));
        }
        if (!p.recogniser().isEmpty()) {
            row.put("recogniser", scalar(p.recogniser()));
        }
        row.put("metric", scalar(p.metric()));
        row.put("value", scalar(Double.toString(p.value())));
        if (!p.source().isEmpty()) {
            row.put("source", scalar(p.source()));
        }
        return map(row, FlowStyle.FLOW);
    }

    private Node flow(Map<String, String> texts) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        texts.forEach((key, value) -> nodes.put(key, scalar(value)));
        return map(nodes, FlowStyle.FLOW);
    }

    private Node map(Map<String, Node> nodes, FlowStyle style) {
        List<NodeTuple> tuples = new ArrayList<>();
        nodes.forEach((key, value) -> tuples.add(new NodeTuple(scalar(key), value)));
        return new MappingNode(Tag.MAP, tuples, style);
    }

    private static Node list(List<Node> nodes) {
        return new SequenceNode(Tag.SEQ, nodes, nodes.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    /** Without quotes where YAML allows it: a number stays a number to look at. */
    private Node scalar(String text) {
        boolean special = NodeConverter.isNull(text) || text.equals("<<");
        Tag tag = special ? Tag.STR : resolver.resolve(NodeId.scalar, text, true);
        return new ScalarNode(tag, text, null, null, special ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN);
    }
}
