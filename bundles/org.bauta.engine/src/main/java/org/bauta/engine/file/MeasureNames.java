package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.Kind;
import org.bauta.core.catalog.Nearest;

/**
 * The names that a number can have: ids of metrics, and measures of protocols. Protocols name their measures only when
 * they judge, so an unknown name is let through unless it looks like a misspelt known one.
 */
final class MeasureNames {
    /** What the verification protocols measure, beside true accept rates at an operating point. */
    private static final List<String> COMMON = List.of("accuracy", "eer", "auc", "decidability", "tar@far0.001", "tar@far0.01");

    private final Entries entries;
    private final Faults faults;

    MeasureNames(Entries entries, Faults faults) {
        this.entries = entries;
        this.faults = faults;
    }

    /** Adds a fault for a name that is probably misspelt. */
    void check(String name, Place place, String label) {
        if (entries.has(Kind.METRIC, name) || COMMON.contains(name) || name.matches("[a-z]+@far[0-9.]+(e-?[0-9]+)?")) {
            return;
        }
        List<String> known = new ArrayList<>(entries.ids(Kind.METRIC));
        known.addAll(COMMON);
        Optional<String> nearest = Nearest.to(name, known);
        if (nearest.isPresent() || !name.matches("[\\p{L}\\p{N}].*")) {
            faults.add(place, label + " is '" + name + "', which is neither a metric nor a measure of a protocol (known are "
                    + String.join(", ", known) + ")", nearest);
        }
    }
}
