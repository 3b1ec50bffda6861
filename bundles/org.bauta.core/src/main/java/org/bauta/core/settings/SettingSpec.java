package org.bauta.core.settings;

import java.util.List;
import java.util.Optional;

/**
 * One setting as its record declares it.
 *
 * @param name the component's name, which is the key in YAML and on the command line
 * @param type the component's Java type
 * @param defaultText the default as text, empty if the user has to give it
 * @param min smallest allowed value; negative infinity if unbounded
 * @param max largest allowed value
 * @param choices the allowed words, for enums; else empty
 */
public record SettingSpec(String name, Class<?> type, Optional<String> defaultText, String text, String symbol,
        String unit, double min, double max, List<String> choices) {

    public boolean isRequired() {
        return defaultText.isEmpty();
    }

    /** The range in words: {@code 0 .. 50}, {@code at least 1}, {@code box | ellipse} or empty. */
    public String range() {
        if (!choices.isEmpty()) {
            return String.join(" | ", choices);
        }
        if (type == boolean.class) {
            return "true | false";
        }
        boolean low = min != Double.NEGATIVE_INFINITY;
        boolean high = max != Double.POSITIVE_INFINITY;
        if (low && high) {
            return number(min) + " .. " + number(max);
        }
        return low ? "at least " + number(min) : high ? "at most " + number(max) : "";
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
