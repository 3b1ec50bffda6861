package org.bauta.core.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bauta.core.catalog.Nearest;

/** Values of settings as text and back. */
final class SettingText {
    private SettingText() {
    }

    /** Enum constants as users write them: lower case, hyphens. */
    static List<String> choices(Class<?> type) {
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(SettingText::format).toList() : List.of();
    }

    static String format(Object value) {
        if (value instanceof Enum<?> e) {
            return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof Double d) {
            return SettingSpec.number(d);
        }
        return String.valueOf(value);
    }

    /** The value, or null after adding a fault. */
    static Object parse(SettingSpec spec, Object given, List<SettingFault> faults) {
        String text = given instanceof Double d ? SettingSpec.number(d) : given.toString().strip();
        try {
            Object value = value(spec, text);
            String outside = outside(spec, value);
            if (outside.isEmpty()) {
                return value;
            }
            faults.add(SettingFault.of(spec.name(), spec.name() + " is " + text + ", but has to be " + outside + unit(spec)));
        } catch (IllegalArgumentException e) {
            faults.add(new SettingFault(spec.name(), spec.name() + " is '" + text + "', but has to be " + kind(spec),
                    Nearest.to(text, spec.choices())));
        }
        return null;
    }

    private static Object value(SettingSpec spec, String text) {
        Class<?> type = spec.type();
        if (type == int.class) {
            return Integer.valueOf(text);
        } else if (type == long.class) {
            return Long.valueOf(text);
        } else if (type == double.class) {
            return Double.valueOf(text);
        } else if (type == boolean.class) {
            return bool(text);
        } else if (type == String.class) {
            return text;
        } else if (type == Path.class) {
            return path(text);
        } else if (type == Length.class) {
            return Length.parse(text);
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("settings cannot hold a " + type.getName());
    }

    private static Boolean bool(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> format(c).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String outside(SettingSpec spec, Object value) {
        double number = value instanceof Length l ? l.value() : value instanceof Number n ? n.doubleValue() : 0;
        if (value instanceof Length l && l.inPixels()) {
            return number >= Math.min(0, spec.min()) ? "" : "at least 0";
        }
        boolean numeric = value instanceof Number || value instanceof Length;
        return !numeric || number >= spec.min() && number <= spec.max() ? "" : spec.range();
    }

    private static String unit(SettingSpec spec) {
        return spec.unit().isEmpty() ? "" : " (" + spec.unit() + ")";
    }

    private static String kind(SettingSpec spec) {
        Class<?> type = spec.type();
        if (!spec.choices().isEmpty()) {
            return "one of " + String.join(", ", spec.choices());
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == Length.class) {
            return "a length such as 8% (of the face width) or 12px";
        }
        return type == int.class || type == long.class ? "a whole number" : type == double.class ? "a number" : "a path";
    }
}
