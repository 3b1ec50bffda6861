package org.bauta.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.settings.SettingSpec;
import org.bauta.core.settings.SettingsType;

/** What holds for every settings record. */
final class SettingsContract {
    private SettingsContract() {
    }

    /**
     * Settings to try a contribution with.
     *
     * @param given beside the defaults; a setting that is required and not given gets its smallest or first value
     */
    static <S extends Record> S trial(SettingsType<S> type, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>(given);
        type.specs().stream().filter(SettingSpec::isRequired).forEach(s -> values.putIfAbsent(s.name(), sample(s)));
        return type.bind(values);
    }

    private static String sample(SettingSpec spec) {
        if (!spec.choices().isEmpty()) {
            return spec.choices().get(0);
        }
        if (spec.type() == boolean.class) {
            return "false";
        }
        if (spec.type() == String.class || spec.type() == java.nio.file.Path.class) {
            return "x";
        }
        return Long.toString((long) Math.ceil(Math.max(spec.min(), Math.min(1, spec.max()))));
    }

    static <S extends Record> void check(String id, SettingsType<S> type, Map<String, String> given) {
        S settings = trial(type, given);
        assertEquals(settings, type.bind(type.toMap(settings)), id + ": settings survive the trip through text");
        assertThrows(SettingsInvalid.class, () -> type.bind(Map.of("no-such-setting", "1")), id + ": unknown settings are refused");
        assertAll(id, type.specs().stream().map(s -> () -> check(id, s)));
    }

    private static void check(String id, SettingSpec spec) {
        String what = id + ": " + spec.name();
        assertFalse(spec.text().isBlank(), what + " says what it means");
        assertFalse(spec.min() > spec.max(), what + " has a range that holds a value");
    }
}
