package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.engine.file.Binder.Given;

/** A setting with a list of values stands for one run with each of them; several such lists for every combination. */
final class Sweep {
    /** More cells than this are a slip of the pen, not an experiment. */
    static final int MOST = 10_000;

    private final Faults faults;
    private final Expect expect;

    Sweep(Faults faults) {
        this.faults = faults;
        this.expect = new Expect(faults);
    }

    /**
     * Every combination in the order of the file: the first list changes slowest. None after a fault.
     *
     * @param label such as {@code method gaussian-blur}
     */
    List<Map<String, Given>> combinations(Map<String, YamlMap.Entry> settings, Place whole, String label) {
        List<Map<String, Given>> combinations = List.of(Map.of());
        for (Map.Entry<String, YamlMap.Entry> e : settings.entrySet()) {
            List<Given> values = values(e.getKey(), e.getValue(), label);
            if ((long) combinations.size() * values.size() > MOST) {
                faults.add(whole, label + " has more than " + MOST + " combinations of its lists; shorten them or split the experiment");
                return List.of();
            }
            combinations = product(combinations, e.getKey(), values);
        }
        return combinations;
    }

    private List<Given> values(String name, YamlMap.Entry entry, String label) {
        if (!(entry.value() instanceof YamlList list)) {
            return given(name, entry, entry.value(), label);
        }
        if (list.values().isEmpty()) {
            faults.add(list.place(), label + ": " + name + " is an empty list, so there is nothing to run; give at least one value");
        }
        List<Given> values = new ArrayList<>();
        list.values().forEach(v -> values.addAll(given(name, entry, v, label)));
        return values;
    }

    private List<Given> given(String name, YamlMap.Entry entry, YamlNode value, String label) {
        return expect.scalar(value, label + ": " + name).map(s -> new Given(entry.place(), s)).stream().toList();
    }

    private static List<Map<String, Given>> product(List<Map<String, Given>> before, String name, List<Given> values) {
        List<Map<String, Given>> after = new ArrayList<>();
        for (Map<String, Given> combination : before) {
            for (Given value : values) {
                Map<String, Given> extended = new LinkedHashMap<>(combination);
                extended.put(name, value);
                after.add(extended);
            }
        }
        return after;
    }
}
