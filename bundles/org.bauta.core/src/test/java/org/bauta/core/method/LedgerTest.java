package org.bauta.core.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bauta.core.method.Ledger.Guarantee;
import org.bauta.core.method.Ledger.Part;
import org.bauta.core.method.Ledger.Sensitivity;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static Ledger ledger(double epsilon, double delta, boolean proven, List<String> notCovered) {
        Sensitivity sensitivity = new Sensitivity(255, "levels", "8 bits", proven);
        return new Ledger("noise", Guarantee.DIFFERENTIAL_PRIVACY, "one pixel", sensitivity, epsilon, delta,
                List.of(new Part("red", epsilon / 2), new Part("green", epsilon / 2)), List.of("sums"), List.of("rounding"), notCovered);
    }

    @Test
    void severalImagesOfAPersonAddUp() {
        Ledger three = ledger(.5, 1e-6, true, List.of("the box")).over(3);
        assertEquals(1.5, three.epsilon(), 1e-12);
        assertEquals(3e-6, three.delta(), 1e-18);
        assertEquals(three.epsilon(), three.parts().stream().mapToDouble(Part::epsilon).sum(), 1e-12);
        assertTrue(three.neighborhood().contains("3 images"), three.neighborhood());
        assertTrue(ledger(1, .5, true, List.of("the box")).over(9).delta() < 1, "delta stays a probability");
    }

    @Test
    void anObservedSensitivityIsNoProof() {
        assertTrue(ledger(1, 0, false, List.of("the box")).text().contains("NOT PROVEN"));
        assertFalse(ledger(1, 0, true, List.of("the box")).text().contains("NOT PROVEN"));
    }

    @Test
    void aLedgerThatClaimsToCoverEverythingOrSpendsNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ledger(1, 0, true, List.of()));
        assertThrows(IllegalArgumentException.class, () -> ledger(0, 0, true, List.of("the box")));
        assertThrows(IllegalArgumentException.class, () -> ledger(Double.NaN, 0, true, List.of("the box")));
        assertThrows(IllegalArgumentException.class, () -> ledger(1, 0, true, List.of("the box")).over(0));
    }

    @Test
    void theTextNamesEveryEntry() {
        String text = ledger(.25, 0, true, List.of("the box")).text();
        for (String entry : List.of("noise", "one pixel", "255", "0.25", "red 0.125", "sums", "rounding", "the box")) {
            assertTrue(text.contains(entry), entry + " in\n" + text);
        }
    }
}
