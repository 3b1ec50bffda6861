package org.bauta.engine.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Nearest;

/** Values of the wanted form; anything else becomes a fault, and nothing is returned. */
final class Expect {
    private final Faults faults;

    Expect(Faults faults) {
        this.faults = faults;
    }

    /** One value that is not empty. */
    Optional<YamlScalar> scalar(YamlNode node, String what) {
        if (node instanceof YamlScalar s && !s.isNull()) {
            return Optional.of(s);
        }
        boolean empty = node instanceof YamlScalar;
        faults.add(node.place(), what + (empty ? " has no value; give one or leave the key out" : " has to be one value, but is "
                + node.kind()));
        return Optional.empty();
    }

    Optional<String> text(YamlNode node, String what) {
        return scalar(node, what).map(s -> s.text().strip());
    }

    Optional<YamlMap> map(YamlNode node, String what, String example) {
        if (node instanceof YamlMap m) {
            return Optional.of(m);
        }
        faults.add(node.place(), what + " has to be a map such as " + example + ", but is " + node.kind());
        return Optional.empty();
    }

    /** The values of a list; a single value counts as a list of one. */
    List<YamlNode> oneOrMore(YamlNode node, String what) {
        if (node instanceof YamlScalar s && s.isNull()) {
            faults.add(node.place(), what + " has no value; write [] for none, or leave the key out");
            return List.of();
        }
        return node instanceof YamlList l ? l.values() : List.of(node);
    }

    /** A fault for every key that is not valid. */
    void only(YamlMap map, Collection<String> valid, String where) {
        for (Map.Entry<String, YamlMap.Entry> e : map.entries().entrySet()) {
            if (!valid.contains(e.getKey())) {
                faults.add(e.getValue().place(), "unknown key " + e.getKey() + where + " (valid are " + String.join(", ", valid) + ")",
                        Nearest.to(e.getKey(), valid));
            }
        }
    }
}
