package org.bauta.engine.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.settings.SettingFault;
import org.bauta.core.settings.SettingSpec;
import org.bauta.core.settings.SettingsType;

/** Binds settings to their record and leads each of its complaints back to the line it comes from. */
final class Binder {
    private final Faults faults;

    Binder(Faults faults) {
        this.faults = faults;
    }

    /** A value that was given, and where its key stands. */
    record Given(Place key, YamlScalar value) {
    }

    /**
     * Complete settings as text, paths absolute; empty after adding the faults.
     *
     * @param whole where the contribution stands: the place of a setting that is missing, and of paths that are defaults
     * @param label such as {@code method gaussian-blur}
     */
    Optional<Map<String, String>> bind(SettingsType<?> type, Map<String, Given> given, Place whole, String label) {
        try {
            return Optional.of(absolute(type, complete(type, given), given, whole));
        } catch (SettingsInvalid e) {
            for (SettingFault fault : e.faults()) {
                faults.add(place(type, given, fault.key(), whole), label + ": " + sentence(fault, given), fault.nearest());
            }
            return Optional.empty();
        }
    }

    private static <S extends Record> Map<String, String> complete(SettingsType<S> type, Map<String, Given> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        given.forEach((name, g) -> texts.put(name, g.value().text()));
        return type.toMap(type.bind(texts));
    }

    private static Map<String, String> absolute(SettingsType<?> type, Map<String, String> texts, Map<String, Given> given, Place whole) {
        for (SettingSpec spec : type.specs()) {
            if (spec.type() == Path.class) {
                Place place = given.containsKey(spec.name()) ? given.get(spec.name()).value().place() : whole;
                texts.computeIfPresent(spec.name(), (name, path) -> place.absolute(path));
            }
        }
        return texts;
    }

    /** A bad value is blamed where it stands, an unknown name where its key stands. */
    private static Place place(SettingsType<?> type, Map<String, Given> given, String key, Place whole) {
        Given g = given.get(key);
        return g == null ? whole : names(type).contains(key) ? g.value().place() : g.key();
    }

    /** A record that refuses a combination does not say which: the combination is named. */
    private static String sentence(SettingFault fault, Map<String, Given> given) {
        if (!fault.key().isEmpty() || given.isEmpty()) {
            return fault.message();
        }
        return fault.message() + " (with " + given.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().value().text())
                .collect(Collectors.joining(" ")) + ")";
    }

    /** The names that are valid. */
    static List<String> names(SettingsType<?> type) {
        return type.specs().stream().map(SettingSpec::name).toList();
    }
}
