package org.bauta.core.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.SettingsInvalid;

/**
 * Reads a settings record: what it declares, and instances of it from text or YAML values.
 *
 * @param <S> the record
 */
public final class SettingsType<S extends Record> {
    private final Class<S> type;
    private final List<SettingSpec> specs;

    private SettingsType(Class<S> type) {
        this.type = type;
        this.specs = Arrays.stream(type.getRecordComponents()).map(SettingsType::spec).toList();
    }

    public static <S extends Record> SettingsType<S> of(Class<S> type) {
        return new SettingsType<>(type);
    }

    /**
     * The settings of a {@link Configurable}: the record that its class names as type argument.
     *
     * @throws IllegalArgumentException if the class does not name one
     */
    @SuppressWarnings("unchecked")
    public static <S extends Record> SettingsType<S> of(Configurable<S> contribution) {
        return of((Class<S>) recordOf(contribution.getClass()).orElseThrow(() -> new IllegalArgumentException(
                contribution.getClass().getName() + " does not name its settings record as type argument")));
    }

    private static Optional<Class<?>> recordOf(Class<?> c) {
        if (c == null) {
            return Optional.empty();
        }
        List<Type> parents = new ArrayList<>(Arrays.asList(c.getGenericInterfaces()));
        if (c.getGenericSuperclass() != null) {
            parents.add(c.getGenericSuperclass());
        }
        for (Type t : parents) {
            if (t instanceof ParameterizedType p) {
                for (Type argument : p.getActualTypeArguments()) {
                    if (argument instanceof Class<?> k && k.isRecord()) {
                        return Optional.of(k);
                    }
                }
            }
        }
        return parents.stream().map(t -> t instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) t)
                .map(SettingsType::recordOf).flatMap(Optional::stream).findFirst();
    }

    private static SettingSpec spec(RecordComponent component) {
        Setting s = component.getAnnotation(Setting.class);
        if (s == null) {
            throw new IllegalArgumentException("the component " + component.getName() + " of "
                    + component.getDeclaringRecord().getName() + " has no @Setting");
        }
        Optional<String> preset = s.value().equals(Setting.REQUIRED) ? Optional.empty() : Optional.of(s.value());
        return new SettingSpec(component.getName(), component.getType(), preset, s.text(), s.symbol(), s.unit(), s.min(),
                s.max(), SettingText.choices(component.getType()));
    }

    public Class<S> type() {
        return type;
    }

    /** In the order of the record. */
    public List<SettingSpec> specs() {
        return specs;
    }

    /** All defaults. @throws SettingsInvalid if a setting has none */
    public S defaults() {
        return bind(Map.of());
    }

    /**
     * An instance with the given values, defaults for the rest.
     *
     * @param values by name; strings, numbers and booleans as YAML gives them
     * @throws SettingsInvalid naming every unknown key (with the nearest valid one), missing key and bad value
     */
    public S bind(Map<String, ?> values) {
        List<SettingFault> faults = new ArrayList<>();
        for (String key : values.keySet()) {
            if (specs.stream().noneMatch(s -> s.name().equals(key))) {
                faults.add(unknown(key));
            }
        }
        Object[] arguments = new Object[specs.size()];
        for (int i = 0; i < arguments.length; i++) {
            SettingSpec spec = specs.get(i);
            Object given = values.containsKey(spec.name()) ? values.get(spec.name()) : spec.defaultText().orElse(null);
            if (given == null) {
                faults.add(SettingFault.of(spec.name(), spec.name() + " has to be given: " + spec.text()));
            } else {
                arguments[i] = SettingText.parse(spec, given, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new SettingsInvalid(faults);
        }
        return create(arguments);
    }

    private SettingFault unknown(String key) {
        List<String> names = specs.stream().map(SettingSpec::name).toList();
        String valid = names.isEmpty() ? "there are no settings here" : "valid are " + String.join(", ", names);
        return new SettingFault(key, "unknown setting " + key + " (" + valid + ")", Nearest.to(key, names));
    }

    private S create(Object[] arguments) {
        try {
            Class<?>[] types = specs.stream().map(SettingSpec::type).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            // a compact constructor that refuses a combination says why
            throw new SettingsInvalid(List.of(SettingFault.of("", String.valueOf(e.getCause().getMessage()))));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type.getName(), e);
        }
    }

    /** Every value as text that {@link #bind} reads back to an equal record; in the order of the record. */
    public Map<String, String> toMap(S settings) {
        Map<String, String> out = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                out.put(component.getName(), SettingText.format(component.getAccessor().invoke(settings)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return out;
    }

    /** One line: {@code sigma=8% border=reflect}; empty for a record without components. */
    public String toText(S settings) {
        return toMap(settings).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }
}
