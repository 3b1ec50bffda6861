package org.bauta.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.metric.Metric;
import org.bauta.core.settings.SettingSpec;
import org.bauta.core.settings.SettingsType;
import org.opentest4j.TestAbortedException;

/** What holds for every metric. */
final class MetricContract {
    private MetricContract() {
    }

    static <S extends Record> void check(String id, Metric<S> metric, Map<String, String> given) {
        SettingsType<S> type = SettingsType.of(metric);
        S settings = SettingsContract.trial(type, given);
        String variant = metric.variant(settings);
        assertTrue(variant.equals(id) || variant.startsWith(id + "@"),
                id + ": the variant " + variant + " is the id, or begins with it and @");
        assertTrue(variant.matches("\\S+"), id + ": the variant " + variant + " has no spaces");
        assertNotNull(metric.direction(), id + ": says which way is better");
        assertNotNull(metric.aim(), id + ": says what it measures");
        assertNotNull(metric.unit(), id + ": has a unit, empty for a pure number");
        for (SettingSpec spec : type.specs()) {
            choices(spec).stream().filter(c -> !c.equals(type.toMap(settings).get(spec.name()))).forEach(c -> {
                Map<String, String> other = new HashMap<>(type.toMap(settings));
                other.put(spec.name(), c);
                assertNotEquals(variant, metric.variant(type.bind(other)), id + ": the variant tells " + spec.name() + " = " + c);
            });
        }
        try {
            new MetricTrial<>(id, metric, settings).check();
        } catch (ModelUnavailable e) {
            throw new TestAbortedException("skipped: " + e.getMessage());
        }
    }

    private static List<String> choices(SettingSpec spec) {
        return spec.type() == boolean.class ? List.of("true", "false") : spec.choices();
    }
}
