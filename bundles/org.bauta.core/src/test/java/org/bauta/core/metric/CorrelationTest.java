package org.bauta.core.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.failure.ModelUnavailable;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    /** By hand: deviations -1, 0, 1 and -1, 1, 0 give 1 / sqrt(2 * 2). */
    @Test
    void agreesWithAnExampleByHandAndIsSymmetric() {
        double[] a = {1, 2, 3};
        double[] b = {4, 6, 5};
        assertEquals(.5, Correlation.pearson(a, b), 1e-12);
        assertEquals(Correlation.pearson(a, b), Correlation.pearson(b, a), 0);
        assertEquals(1, Correlation.pearson(a, a), 0);
    }

    @Test
    void aConstantRowHasNoCorrelation() {
        assertEquals(Double.NaN, Correlation.pearson(new double[] {1, 2, 3}, new double[] {.1, .1, .1}));
        assertEquals(Double.NaN, Correlation.pearson(new double[] {1}, new double[] {2}));
        assertThrows(IllegalArgumentException.class, () -> Correlation.pearson(new double[2], new double[3]));
    }

    @Test
    void aCardSelectsAllItsNumbersOrOneByName() {
        EstimatorCard card = new EstimatorCard("units", Trait.ACTION_UNITS, "", List.of("AU1", "AU4"), "", "");
        assertArrayEquals(new int[] {0, 1}, card.select("all"));
        assertArrayEquals(new int[] {1}, card.select("AU4"));
        String message = assertThrows(ModelUnavailable.class, () -> card.select("AU9")).getMessage();
        assertTrue(message.contains("'AU9'") && message.contains("AU1, AU4"), message);
    }
}
