package org.bauta.engine.edit;

import java.util.List;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Changes of the keys of a map. */
final class PairEdit {
    private final Source source;
    private final MappingNode map;
    private final boolean flow;

    PairEdit(Source source, MappingNode map) {
        this.source = source;
        this.map = map;
        this.flow = Source.isFlow(map);
    }

    static Optional<NodeTuple> pair(MappingNode map, String key) {
        return map.getValue().stream().filter(t -> key.equals(key(t))).findFirst();
    }

    static String key(NodeTuple pair) {
        return pair.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
    }

    /** Puts a value where the old one stands, or behind the last key. */
    Splice set(String key, Value value) {
        return pair(map, key).map(t -> replace(t.getValueNode(), value.yaml(flow)))
                .orElseGet(() -> append(Words.yaml(key, flow) + ": " + value.yaml(flow)));
    }

    private Splice replace(Node old, String words) {
        int start = source.start(old);
        int end = source.end(old);
        return source.replace(start, end, start == end ? " " + words : words); // nothing stood behind the colon
    }

    private Splice append(String pair) {
        List<NodeTuple> pairs = map.getValue();
        if (pairs.isEmpty()) {
            int inside = source.start(map) + 1;
            return source.replace(inside, inside, pair);
        }
        int end = source.end(pairs.get(pairs.size() - 1));
        int place = flow ? end : source.lineEnd(end); // behind the comment in that line
        String before = flow ? ", " : source.lineBreak() + source.indent(source.start(pairs.get(0).getKeyNode()));
        return source.replace(place, place, before + pair);
    }

    /** Takes a key out; nothing changes if it is not there. */
    Splice remove(String key) {
        int i = map.getValue().stream().map(PairEdit::key).toList().indexOf(key);
        return i < 0 ? new Splice(0, 0, "") : remove(i);
    }

    private Splice remove(int i) {
        List<NodeTuple> pairs = map.getValue();
        int start = source.start(pairs.get(i).getKeyNode());
        int end = source.end(pairs.get(i));
        boolean last = i == pairs.size() - 1;
        if (!flow && source.beginsLine(start)) {
            return source.dropLines(start, end);
        }
        if (!last) {
            return source.replace(start, source.start(pairs.get(i + 1).getKeyNode()), "");
        }
        return source.replace(i == 0 ? start : source.end(pairs.get(i - 1)), end, "");
    }
}
