package org.bauta.engine.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A contribution that a file chooses.
 *
 * @param settings those that stand in the file, in their order
 * @param firstLine from 1
 * @param lastLine inclusive
 */
public record Entry(String id, Map<String, Value> settings, int firstLine, int lastLine) {
    public Entry {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public boolean stands(int line) {
        return line >= firstLine && line <= lastLine;
    }

    /** {@code sigma 2, 4, 8   border reflect}; empty if everything is at its default. */
    public String settingsText() {
        return settings.entrySet().stream().map(e -> e.getKey() + " " + e.getValue().text()).collect(Collectors.joining("   "));
    }
}
