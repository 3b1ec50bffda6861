package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Kind;
import org.bauta.core.catalog.Nearest;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Choice;
import org.bauta.engine.Condition;
import org.bauta.engine.file.Binder.Given;

/** The settings that a row of published numbers names, written as runs write them, so that the numbers find each other. */
final class PublishedSettings {
    private final Entries entries;
    private final List<Choice> methods;
    private final Faults faults;
    private final Expect expect;

    PublishedSettings(Entries entries, List<Choice> methods, Faults faults) {
        this.entries = entries;
        this.methods = methods;
        this.faults = faults;
        this.expect = new Expect(faults);
    }

    /** @param reported true if the method need not be installed; then its settings are free texts */
    Map<String, String> of(YamlMap row, YamlScalar method, boolean reported) {
        String id = method.text().strip();
        if (id.equals(Condition.ORIGINAL) || id.equals(Condition.GIVEN)) {
            given(row, List.of(), id, false);
            return Map.of();
        }
        if (reported && !entries.has(Kind.METHOD, id)) {
            Map<String, String> texts = new LinkedHashMap<>();
            given(row, List.of(), id, true).forEach((name, g) -> texts.put(name, g.value().text().strip()));
            return texts;
        }
        Optional<SettingsType<?>> type = entries.settings(Kind.METHOD, id, method.place());
        return type.map(t -> checked(t, id, given(row, Binder.names(t), id, false), row.place())).orElse(Map.of());
    }

    /** What stands in the row beside its keys, and under {@code settings}. */
    private Map<String, Given> given(YamlMap row, List<String> names, String id, boolean free) {
        Map<String, YamlMap.Entry> all = new LinkedHashMap<>(row.entries());
        all.keySet().removeAll(PublishedRow.KEYS);
        List<String> valid = new ArrayList<>(PublishedRow.KEYS);
        valid.addAll(names);
        all.entrySet().removeIf(e -> !known(e.getKey(), e.getValue().place(), valid, names, id, free));
        row.value("settings").flatMap(n -> expect.map(n, "settings", "{blocks: 8}")).ifPresent(m -> m.entries().forEach((name, e) -> {
            if (free || known(name, e.place(), names, names, id, false)) {
                all.put(name, e);
            }
        }));
        Map<String, Given> given = new LinkedHashMap<>();
        all.forEach((name, e) -> expect.scalar(e.value(), name + " of a published row")
                .ifPresent(s -> given.put(name, new Given(e.place(), s))));
        return given;
    }

    /** Of a method that is not installed any setting will do, unless it looks like a misspelt key of the row. */
    private boolean known(String name, Place place, List<String> valid, List<String> names, String id, boolean free) {
        Optional<String> nearest = Nearest.to(name, valid);
        if (names.contains(name) || free && nearest.isEmpty()) {
            return true;
        }
        String list = valid.isEmpty() ? "there are no settings here" : "valid are " + String.join(", ", valid);
        faults.add(place, "unknown key " + name + " in a published row of " + id + " (" + list + ")", nearest);
        return false;
    }

    private Map<String, String> checked(SettingsType<?> type, String id, Map<String, Given> values, Place row) {
        Map<String, Given> complete = new LinkedHashMap<>();
        methods.stream().filter(m -> m.id().equals(id)).findFirst().ifPresent(m -> m.settings()
                .forEach((name, text) -> complete.put(name, new Given(row, YamlScalar.of(row, text)))));
        complete.putAll(values);
        Map<String, String> checked = new LinkedHashMap<>();
        new Binder(faults).bind(type, complete, row, "published row of " + id).ifPresent(all -> all.forEach((name, text) -> {
            if (values.containsKey(name)) {
                checked.put(name, text);
            }
        }));
        return checked;
    }
}
