package org.bauta.engine.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values by key, in the order they were written.
 *
 * @param switched true if an option has put another {@code id} in: then settings of the file that the new contribution
 *        does not have are left out instead of being errors
 */
record YamlMap(Place place, Map<String, Entry> entries, boolean switched) implements YamlNode {
    /** @param place of the key */
    record Entry(Place place, YamlNode value) {
    }

    YamlMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static YamlMap of(Place place, Map<String, Entry> entries) {
        return new YamlMap(place, entries, false);
    }

    Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    Optional<YamlNode> value(String key) {
        return entry(key).map(Entry::value);
    }

    /** A copy with this entry changed in its place, or added at the end. */
    YamlMap with(String key, Entry entry) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        Entry before = changed.put(key, entry);
        return new YamlMap(place, changed, switched || key.equals("id") && before != null && !text(before).equals(text(entry)));
    }

    private static String text(Entry entry) {
        return entry.value() instanceof YamlScalar s ? s.text() : "";
    }

    @Override
    public String kind() {
        return "a map";
    }
}
