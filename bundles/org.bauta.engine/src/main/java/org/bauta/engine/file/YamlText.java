package org.bauta.engine.file;

import java.io.StringReader;
import java.util.Optional;

import org.bauta.core.failure.UsageInvalid;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML without ever making an object of what it names: only texts, lists and maps with their lines. */
final class YamlText {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 30;

    private YamlText() {
    }

    /**
     * A whole file.
     *
     * @throws UsageInvalid with the line if it is no YAML, too large, or not a map
     */
    static YamlMap file(String text, Place top, Faults faults) {
        Optional<Node> node = compose(text, top);
        if (node.isEmpty()) {
            throw new UsageInvalid(top.name() + ": the file is empty; an experiment has at least the keys experiment, dataset and methods");
        }
        YamlNode root = new NodeConverter(mark -> at(top, mark), faults).convert(node.get());
        if (root instanceof YamlMap map) {
            return map;
        }
        throw new UsageInvalid(Faults.oneLine(root.place() + ": an experiment file is a map of keys such as 'experiment: my-name', "
                + "but this is " + root.kind()));
    }

    /**
     * The value of an option: lists, maps and quoted texts are YAML; anything else is taken as it stands, so that paths
     * need no quotes.
     *
     * @throws UsageInvalid if it is no YAML
     */
    static YamlNode option(String value, Place place, Faults faults) {
        String text = value.strip();
        boolean yaml = !text.isEmpty() && "[{\"'".indexOf(text.charAt(0)) >= 0;
        Optional<Node> node = yaml ? compose(text, place) : Optional.empty();
        return node.map(n -> new NodeConverter(mark -> place, faults).convert(n)).orElseGet(() -> YamlScalar.of(place, text));
    }

    private static Optional<Node> compose(String text, Place top) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        try {
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            Place place = e.getProblemMark() == null ? top : at(top, e.getProblemMark());
            throw new UsageInvalid(Faults.oneLine(place + ": this is not valid YAML: " + problem(e)), e);
        } catch (YAMLException e) {
            throw new UsageInvalid(Faults.oneLine(top.name() + ": this is not valid YAML: " + e.getMessage()), e);
        }
    }

    private static Place at(Place top, Mark mark) {
        return top.isOption() ? top : new Place(top.name(), mark.getLine() + 1, top.base());
    }

    private static String problem(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return "a tab stands where spaces are needed; indent with spaces";
        }
        if (problem.contains("tag is not allowed")) {
            return problem + "; leave it out";
        }
        String context = e.getContext() == null ? "" : " " + e.getContext();
        String from = e.getContextMark() == null ? "" : " that begins in line " + (e.getContextMark().getLine() + 1);
        return problem + context + from + "; check indentation, quotes and brackets here and in the line before";
    }
}
