package org.bauta.engine.edit;

import java.util.List;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Changes of the entries of a section, which is a list, or one entry that stands for a list of one. */
final class ListEdit {
    private final Source source;
    private final Node section;

    ListEdit(Source source, Node section) {
        this.source = source;
        this.section = section;
    }

    static List<Node> items(Node section) {
        if (section instanceof SequenceNode s) {
            return s.getValue();
        }
        return section.getTag().equals(Tag.NULL) ? List.of() : List.of(section);
    }

    private Node item(int index) {
        return items(section).get(index);
    }

    /** Another contribution, all its settings at their defaults. */
    Splice choose(int index, String id) {
        Node old = item(index);
        return source.replace(source.start(old), source.end(old), Words.yaml(id, true));
    }

    /** A setting of an entry. An entry that was its id alone becomes a map. */
    Splice set(int index, String setting, Value value) {
        Node item = item(index);
        if (item instanceof MappingNode map) {
            return new PairEdit(source, map).set(setting, value);
        }
        String id = item instanceof ScalarNode s ? s.getValue() : "";
        return source.replace(source.start(item), source.end(item),
                "{id: " + Words.yaml(id, true) + ", " + Words.yaml(setting, true) + ": " + value.yaml(true) + "}");
    }

    /** Back to the default of a setting. */
    Splice unset(int index, String setting) {
        return item(index) instanceof MappingNode map ? new PairEdit(source, map).remove(setting) : new Splice(0, 0, "");
    }

    /** One more entry behind the others. */
    Splice add(String id) {
        String word = Words.yaml(id, true);
        List<Node> items = items(section);
        if (items.isEmpty()) {
            boolean brackets = section instanceof SequenceNode;
            int place = source.start(section) + (brackets ? 1 : 0);
            return source.replace(place, brackets ? place : source.end(section), brackets ? word : " [" + word + "]");
        }
        int end = source.end(items.get(items.size() - 1));
        if (!(section instanceof SequenceNode)) {
            return single(word);
        }
        if (Source.isFlow(section)) {
            return source.replace(end, end, ", " + word);
        }
        int place = source.lineEnd(end);
        return source.replace(place, place, source.lineBreak() + source.indent(source.dash(items.get(0))) + "- " + word);
    }

    /** An entry that stood alone becomes the first of a list. */
    private Splice single(String word) {
        int start = source.start(section);
        int end = source.end(section);
        String old = source.text().substring(start, end);
        if (section instanceof ScalarNode || Source.isFlow(section)) {
            return source.replace(start, end, "[" + old + ", " + word + "]");
        }
        String indent = source.indent(start);
        String items = "- " + old.replace("\n", "\n  ") + source.lineBreak() + indent + "- " + word;
        return source.replace(start, end, items);
    }

    /** Takes an entry out that is not the only one. */
    Splice remove(int index) {
        List<Node> items = items(section);
        Node item = items.get(index);
        int end = source.end(item);
        if (!Source.isFlow(section)) {
            return source.dropLines(source.dash(item), end);
        }
        return index == 0 ? source.replace(source.start(item), source.start(items.get(1)), "")
                : source.replace(source.end(items.get(index - 1)), end, "");
    }

    /** An entry and the one after it change places, with the comments behind them. */
    Splice swap(int index) {
        int a = source.start(item(index));
        int aEnd = tail(item(index));
        int b = source.start(item(index + 1));
        int bEnd = tail(item(index + 1));
        String text = source.text();
        return source.replace(a, bEnd, text.substring(b, bEnd) + text.substring(aEnd, b) + text.substring(a, aEnd));
    }

    private int tail(Node item) {
        int end = source.end(item);
        return Source.isFlow(section) ? end : source.lineEnd(end);
    }
}
