package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.bauta.core.failure.UsageInvalid;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** From the parser's nodes to ours. Aliases are written out; duplicate keys and tags are faults. */
final class NodeConverter {
    /** Far more than any experiment has, and few enough for a file whose aliases multiply. */
    private static final int MOST_VALUES = 20_000;
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<Tag> TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP, Tag.TIMESTAMP,
            Tag.MERGE);

    private final Function<Mark, Place> places;
    private final Faults faults;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    NodeConverter(Function<Mark, Place> places, Faults faults) {
        this.places = places;
        this.faults = faults;
    }

    /** Whether a plain text reads as nothing. */
    static boolean isNull(String plain) {
        return NULL.contains(plain);
    }

    /** @throws UsageInvalid if an alias stands in what it refers to, or the values are too many */
    YamlNode convert(Node node) {
        Place place = places.apply(node.getStartMark());
        if (++values > MOST_VALUES) {
            throw new UsageInvalid(place + ": there are more than " + MOST_VALUES + " values; use fewer aliases or split the experiment");
        }
        if (!open.add(node)) {
            throw new UsageInvalid(place + ": an alias refers to the list or map that it stands in; write the values out");
        }
        if (!TAGS.contains(node.getTag())) {
            faults.add(place, "the tag " + node.getTag().getValue() + " has no meaning here; leave it out");
        }
        YamlNode converted = switch (node) {
            case ScalarNode s -> new YamlScalar(place, s.getValue(), s.isPlain() && isNull(s.getValue()));
            case SequenceNode s -> list(place, s);
            case MappingNode m -> map(place, m);
            default -> throw new IllegalStateException("a node of the kind " + node.getNodeId());
        };
        open.remove(node);
        return converted;
    }

    private YamlList list(Place place, SequenceNode node) {
        List<YamlNode> list = new ArrayList<>();
        for (Node value : node.getValue()) {
            list.add(convert(value));
        }
        return new YamlList(place, list);
    }

    private YamlMap map(Place place, MappingNode node) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Place at = places.apply(tuple.getKeyNode().getStartMark());
            YamlMap.Entry entry = new YamlMap.Entry(at, convert(tuple.getValueNode()));
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(at, "a list or map stands where a key is needed; a key is one word before a colon");
            } else if (key.getTag().equals(Tag.MERGE)) {
                faults.add(at, "merging with << is not supported; write the keys out");
            } else {
                put(entries, key.getValue(), entry);
            }
        }
        return YamlMap.of(place, entries);
    }

    private void put(Map<String, YamlMap.Entry> entries, String key, YamlMap.Entry entry) {
        YamlMap.Entry first = entries.putIfAbsent(key, entry);
        if (first != null) {
            faults.add(entry.place(), "the key " + key + " is given twice, first at " + first.place() + "; leave one of them out");
        }
    }
}
