package org.bauta.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.bauta.core.failure.SettingsInvalid;
import org.junit.jupiter.api.Test;

class SettingsTypeTest {
    enum Shape {
        BOX, EYE_BAR
    }

    record Sample(
            @Setting(value = "8", text = "strength", unit = "% of face width", min = 0, max = 50) Length sigma,
            @Setting(value = "eye-bar", text = "shape") Shape shape,
            @Setting(text = "a count", min = 1, max = 9) int count) {
    }

    private final SettingsType<Sample> type = SettingsType.of(Sample.class);

    @Test
    void everyRecordSurvivesTheTripThroughText() {
        Sample s = type.bind(Map.of("sigma", "12.5px", "shape", "box", "count", 3));
        assertEquals(s, type.bind(type.toMap(s)));
        assertEquals("sigma=12.5px shape=box count=3", type.toText(s));
    }

    @Test
    void defaultsFillWhatIsNotGiven() {
        assertEquals(new Sample(Length.ofFaceWidth(8), Shape.EYE_BAR, 2), type.bind(Map.of("count", "2")));
    }

    @Test
    void everyFaultIsReportedAtOnceAndTheNearestKeyIsNamed() {
        SettingsInvalid e = assertThrows(SettingsInvalid.class, () -> type.bind(Map.of("sigme", 1, "count", 10, "shape", "eyebar")));
        assertEquals(3, e.faults().size());
        assertTrue(e.getMessage().contains("did you mean sigma?"), e.getMessage());
        assertTrue(e.getMessage().contains("count is 10, but has to be 1 .. 9"), e.getMessage());
        assertEquals(Optional.of("eye-bar"), e.faults().stream().filter(f -> f.key().equals("shape")).findFirst().orElseThrow().nearest());
    }

    @Test
    void aSettingWithoutDefaultHasToBeGiven() {
        assertTrue(assertThrows(SettingsInvalid.class, type::defaults).getMessage().contains("count has to be given"));
    }

    @Test
    void notANumberIsNeverInRange() {
        assertThrows(SettingsInvalid.class, () -> type.bind(Map.of("count", 1, "sigma", "NaN")));
    }
}
