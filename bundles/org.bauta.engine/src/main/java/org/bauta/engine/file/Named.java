package org.bauta.engine.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What names something by its id: {@code psnr}, or {@code {id: psnr, ...}}.
 *
 * @param settings what stands beside the id
 * @param switched see {@link YamlMap#switched}
 */
record Named(Place place, YamlScalar id, Map<String, YamlMap.Entry> settings, boolean switched) {
    /** @param what such as {@code method}, for messages; empty after adding a fault */
    static Optional<Named> of(YamlNode node, String what, Faults faults) {
        Expect expect = new Expect(faults);
        if (!(node instanceof YamlMap map)) {
            if (node instanceof YamlList) {
                faults.add(node.place(), "the " + what + " has to be an id or a map such as {id: ...}, but is a list");
                return Optional.empty();
            }
            return expect.scalar(node, "the " + what).map(id -> new Named(node.place(), id, Map.of(), false));
        }
        Optional<YamlNode> id = map.value("id");
        if (id.isEmpty()) {
            faults.add(map.place(), "the " + what + " has no id; write {id: ...} with its settings beside it");
            return Optional.empty();
        }
        Map<String, YamlMap.Entry> settings = new LinkedHashMap<>(map.entries());
        settings.remove("id");
        return expect.scalar(id.get(), "the id of the " + what).map(s -> new Named(map.place(), s, settings, map.switched()));
    }

    String text() {
        return id.text().strip();
    }
}
