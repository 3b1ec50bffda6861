package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Kind;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Choice;
import org.bauta.engine.Condition;
import org.bauta.engine.file.Binder.Given;

/** Reads the contributions that a file chooses, with their settings complete and their sweeps expanded. */
final class ChoiceReader {
    private final Entries entries;
    private final Faults faults;
    private final Expect expect;
    private final Binder binder;
    private final Sweep sweep;

    ChoiceReader(Entries entries, Faults faults) {
        this.entries = entries;
        this.faults = faults;
        this.expect = new Expect(faults);
        this.binder = new Binder(faults);
        this.sweep = new Sweep(faults);
    }

    /** All choices under a key, in order; the same one twice is a fault. */
    List<Choice> all(Kind kind, YamlNode node, String key) {
        Map<Choice, Place> choices = new LinkedHashMap<>();
        for (YamlNode item : expect.oneOrMore(node, key)) {
            for (Choice choice : Named.of(item, kind.singular(), faults).map(n -> swept(kind, n)).orElse(List.of())) {
                Place first = choices.putIfAbsent(choice, item.place());
                if (first != null) {
                    faults.add(item.place(), "the " + kind.singular() + " " + choice + " is listed twice, "
                            + (first.equals(item.place()) ? "both times in this place" : "first at " + first) + "; leave one of them out");
                }
            }
        }
        return List.copyOf(choices.keySet());
    }

    /** A choice that there can be only one of; it does not sweep. */
    Optional<Choice> one(Kind kind, YamlNode node) {
        Optional<Named> named = Named.of(node, kind.singular(), faults);
        Optional<SettingsType<?>> type = named.flatMap(n -> entries.settings(kind, n.text(), n.id().place()));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        String label = label(kind, named.get());
        Map<String, Given> given = new LinkedHashMap<>();
        Map<String, YamlMap.Entry> settings = settings(named.get(), type.get());
        settings.forEach((name, e) -> expect.scalar(e.value(), label + ": " + name)
                .ifPresent(s -> given.put(name, new Given(e.place(), s))));
        if (given.size() < settings.size()) {
            return Optional.empty();
        }
        return binder.bind(type.get(), given, named.get().place(), label).map(s -> new Choice(named.get().text(), s));
    }

    private List<Choice> swept(Kind kind, Named named) {
        if (kind == Kind.METHOD && named.text().equals(Condition.ORIGINAL)) {
            faults.add(named.id().place(), "the originals are always run; leave " + Condition.ORIGINAL + " out of the methods");
            return List.of();
        }
        if (kind == Kind.METHOD && named.text().equals(Condition.GIVEN)) {
            named.settings().forEach((name, e) -> faults.add(e.place(), Condition.GIVEN + " has no settings; leave " + name + " out"));
            return List.of(new Choice(Condition.GIVEN, Map.of()));
        }
        return entries.settings(kind, named.text(), named.id().place()).map(t -> swept(kind, named, t)).orElse(List.of());
    }

    private List<Choice> swept(Kind kind, Named named, SettingsType<?> type) {
        String label = label(kind, named);
        List<Choice> choices = new ArrayList<>();
        for (Map<String, Given> given : sweep.combinations(settings(named, type), named.place(), label)) {
            binder.bind(type, given, named.place(), label).map(s -> new Choice(named.text(), s)).ifPresent(choices::add);
        }
        return choices;
    }

    /** After {@code --set dataset.id=...} the settings that only the former loader had are left out. */
    private static Map<String, YamlMap.Entry> settings(Named named, SettingsType<?> type) {
        if (!named.switched()) {
            return named.settings();
        }
        Map<String, YamlMap.Entry> kept = new LinkedHashMap<>(named.settings());
        kept.entrySet().removeIf(e -> !e.getValue().place().isOption() && !Binder.names(type).contains(e.getKey()));
        return kept;
    }

    private static String label(Kind kind, Named named) {
        return kind.singular() + " " + named.text();
    }
}
