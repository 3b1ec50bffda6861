package org.bauta.learning.recipe;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A data set that a recipe names.
 *
 * @param id in the catalogue
 * @param settings by name, as they stand in the recipe
 */
public record DataRequest(String id, Map<String, String> settings) {
    @Override
    public String toString() {
        return id + settings.entrySet().stream().map(e -> " " + e.getKey() + "=" + e.getValue()).collect(Collectors.joining());
    }
}
