package org.bauta.learning.model;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.UsageInvalid;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file that remembers where its keys stand; every fault names file, line and key. */
final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.line = line(node);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
            if (lines.put(key, line(tuple.getKeyNode())) != null) {
                throw fault(key, "the key '" + key + "' stands here a second time");
            }
            values.put(key, tuple.getValueNode());
        }
    }

    /** @param file its name, for messages */
    static YamlMap parse(String text, String file) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root instanceof MappingNode map) {
                return new YamlMap(file, map);
            }
            throw new UsageInvalid(file + " is no model descriptor: it has to hold lines of the form 'key: value'");
        } catch (MarkedYAMLException e) {
            throw new UsageInvalid(at(file, e.getProblemMark().getLine() + 1) + "this is no YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new UsageInvalid(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String at(String file, int line) {
        return file + ", line " + line + ": ";
    }

    /** A fault at the line of a key, or of the whole mapping if it has no such key. */
    UsageInvalid fault(String key, String sentence) {
        return new UsageInvalid(at(file, lines.getOrDefault(key, line)) + sentence);
    }

    /** Refuses every other key. */
    YamlMap allow(List<String> valid) {
        for (String key : values.keySet()) {
            if (!valid.contains(key)) {
                throw fault(key, "unknown key '" + key + "'" + Nearest.to(key, valid).map(n -> "; did you mean " + n + "?").orElse("")
                        + " (valid are " + String.join(", ", valid) + ")");
            }
        }
        return this;
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    boolean has(String key) {
        Node node = values.get(key);
        return node != null && !node.getTag().equals(Tag.NULL);
    }

    Optional<String> optional(String key) {
        return has(key) ? Optional.of(scalar(key, values.get(key))) : Optional.empty();
    }

    String text(String key) {
        return scalar(key, value(key));
    }

    /** One of some words. */
    String word(String key, List<String> valid) {
        String word = text(key);
        if (!valid.contains(word)) {
            throw fault(key, key + " is '" + word + "', but has to be " + String.join(" or ", valid)
                    + Nearest.to(word, valid).map(n -> "; did you mean " + n + "?").orElse(""));
        }
        return word;
    }

    double number(String key) {
        return number(key, value(key));
    }

    /** A whole number of at least 1. */
    int count(String key) {
        String text = text(key);
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw fault(key, key + " is '" + text + "', but has to be a whole number of at least 1");
        }
        return Integer.parseInt(text);
    }

    boolean isList(String key) {
        return value(key) instanceof SequenceNode;
    }

    /** A list of numbers, however deeply nested, in order. */
    List<Double> numbers(String key) {
        return value(key) instanceof SequenceNode list ? flat(key, list).toList() : List.of(number(key));
    }

    private java.util.stream.Stream<Double> flat(String key, SequenceNode list) {
        return list.getValue().stream().flatMap(n -> n instanceof SequenceNode inner ? flat(key, inner) : java.util.stream.Stream.of(number(key, n)));
    }

    /** A list of words; a single word is a list of one. */
    List<String> texts(String key) {
        return value(key) instanceof SequenceNode list ? list.getValue().stream().map(n -> scalar(key, n)).toList() : List.of(text(key));
    }

    /** A list of whole numbers from a least value on. */
    List<Integer> counts(String key, int least) {
        return numbers(key).stream().map(v -> {
            if (v != Math.rint(v) || v < least || v > Integer.MAX_VALUE) {
                throw fault(key, key + " holds " + v + ", but has to be whole numbers of at least " + least);
            }
            return v.intValue();
        }).toList();
    }

    boolean flag(String key) {
        return word(key, List.of("true", "false")).equals("true");
    }

    /** Whatever stands below a key, flat: {@code key.inner}, lists as their elements separated by commas. */
    Map<String, String> notes(String key) {
        Map<String, String> notes = new LinkedHashMap<>();
        note(key, value(key), notes);
        return notes;
    }

    private void note(String key, Node node, Map<String, String> notes) {
        if (node instanceof MappingNode map) {
            YamlMap inner = new YamlMap(file, map);
            inner.values.forEach((k, v) -> note(key + "." + k, v, notes));
        } else if (node instanceof SequenceNode list && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            notes.put(key, list.getValue().stream().map(n -> ((ScalarNode) n).getValue()).collect(Collectors.joining(", ")));
        } else if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                note(key + "." + (i + 1), list.getValue().get(i), notes);
            }
        } else if (node instanceof ScalarNode s) {
            notes.put(key, s.getValue().strip());
        }
    }

    YamlMap map(String key) {
        if (value(key) instanceof MappingNode map) {
            return new YamlMap(file, map);
        }
        throw fault(key, key + " has to be a mapping such as {key: value}");
    }

    private Node value(String key) {
        if (!has(key)) {
            throw fault(key, "the key '" + key + "' is missing");
        }
        return values.get(key);
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode s && !s.getValue().isBlank()) {
            return s.getValue().strip();
        }
        throw fault(key, key + " has to be a single value");
    }

    private double number(String key, Node node) {
        String text = scalar(key, node);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as an infinite number is
        }
        throw fault(key, key + " holds '" + text + "', but has to be a number");
    }
}
