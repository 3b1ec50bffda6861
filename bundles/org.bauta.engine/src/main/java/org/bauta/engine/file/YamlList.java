package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.List;

/** Values in order. */
record YamlList(Place place, List<YamlNode> values) implements YamlNode {
    YamlList {
        values = List.copyOf(values);
    }

    /** A copy with another value at an index that exists. */
    YamlList with(int index, YamlNode value) {
        List<YamlNode> changed = new ArrayList<>(values);
        changed.set(index, value);
        return new YamlList(place, changed);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
