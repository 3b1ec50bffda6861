package org.bauta.engine.edit;

import java.util.List;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in a text the parser's nodes stand. Offsets count characters, lines count from 1. */
final class Source {
    private final String text;

    Source(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int start(Node node) {
        return at(node.getStartMark());
    }

    /** Behind the last character. The parser's own end of a block is the beginning of what follows it. */
    int end(Node node) {
        boolean block = node instanceof CollectionNode<?> c && c.getFlowStyle() != FlowStyle.FLOW;
        if (block && node instanceof MappingNode m && !m.getValue().isEmpty()) {
            return end(last(m.getValue()).getValueNode());
        }
        if (block && node instanceof SequenceNode s && !s.getValue().isEmpty()) {
            return end(last(s.getValue()));
        }
        int start = start(node);
        int end = Math.max(start, at(node.getEndMark()));
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--; // a block scalar ends in the line after it
        }
        return end;
    }

    int end(NodeTuple pair) {
        return Math.max(end(pair.getKeyNode()), end(pair.getValueNode()));
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private int at(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex()); // the parser counts code points
    }

    int line(int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Before the line break. */
    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Behind the line break. */
    int nextLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** As many spaces as stand before this place in its line; a dash counts as one. */
    String indent(int offset) {
        return " ".repeat(offset - lineStart(offset));
    }

    /** True if only spaces stand before it in its line. */
    boolean beginsLine(int offset) {
        return text.substring(lineStart(offset), offset).isBlank();
    }

    String lineBreak() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The dash of an item of a list that is written in lines. */
    int dash(Node item) {
        int at = start(item) - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '-' ? at : Math.max(0, text.lastIndexOf('-', start(item) - 1));
    }

    Splice replace(int from, int to, String with) {
        return new Splice(from, to - from, with);
    }

    /** Whole lines, from that of one place to that of another, are taken out. */
    Splice dropLines(int from, int to) {
        return replace(lineStart(from), nextLine(to), "");
    }

    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> c && c.getFlowStyle() == FlowStyle.FLOW;
    }
}
