package org.bauta.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A contribution and its settings as text, complete: defaults are filled in, in the order of the settings record.
 *
 * @param id of the contribution
 * @param settings every setting, by name
 */
public record Choice(String id, Map<String, String> settings) {
    public Choice {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** {@code sigma=8% border=reflect}; empty if there is nothing to set. */
    public String settingsText() {
        return settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return settings.isEmpty() ? id : id + " " + settingsText();
    }
}
