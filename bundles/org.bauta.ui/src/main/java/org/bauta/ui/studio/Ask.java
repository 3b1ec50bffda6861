package org.bauta.ui.studio;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.dataset.Item;

/**
 * What the studio is asked to show.
 *
 * @param detector id
 * @param method id
 * @param values its settings as text, all valid
 */
public record Ask(Item item, String detector, String method, Map<String, String> values) {
    /** The same with another value of a setting. */
    public Ask with(String setting, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(setting, value);
        return new Ask(item, detector, method, changed);
    }
}
