package org.bauta.metric.kid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.metric.kid.Kid.Settings;
import org.bauta.testkit.Numbers;
import org.bauta.testkit.TrialEstimates;
import org.junit.jupiter.api.Test;

class KidTest {
    private static final EstimatorCard CARD = TrialEstimates.card(Trait.FEATURES);
    private final Kid kid = new Kid();

    private double value(List<Estimate> a, List<Estimate> b) {
        return kid.measure(a, b, new Settings(2));
    }

    /** Every pair by itself in NumPy: releng/conformance/drawn_numbers.py. */
    @Test
    void agreesWithBruteForce() {
        Numbers many = new Numbers(23);
        assertEquals(2.794627245132033, value(many.estimates(40, CARD, 5, 1, 0), many.estimates(40, CARD, 5, 1.5, .25)), 1e-10);
        Numbers few = new Numbers(23);
        assertEquals(2.543949922754523, value(few.estimates(9, CARD, 24, 1, 0), few.estimates(9, CARD, 24, 1.5, .25)), 1e-10);
    }

    @Test
    void moreThanOneBlockOfRowsIsTheSameSum() {
        List<Estimate> a = new Numbers(1).estimates(300, CARD, 3, 1, 0);
        List<Estimate> b = new Numbers(2).estimates(300, CARD, 3, 1, .5);
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 300; j++) {
                aa += i == j ? 0 : kernel(a.get(i), a.get(j));
                bb += i == j ? 0 : kernel(b.get(i), b.get(j));
                ab += kernel(a.get(i), b.get(j));
            }
        }
        assertEquals((aa + bb) / (300 * 299) - 2 * ab / (300 * 300), value(a, b), 1e-9);
    }

    private static double kernel(Estimate x, Estimate y) {
        double product = IntStream.range(0, 3).mapToDouble(i -> (double) x.values()[i] * y.values()[i]).sum();
        return Math.pow(product / 3 + 1, 3);
    }

    /** Unbiased: over many draws from one distribution the mean is zero, although each set is small. */
    @Test
    void isZeroOnAverageForSetsOfOneDistribution() {
        Numbers numbers = new Numbers(9);
        double[] values = IntStream.range(0, 400)
                .mapToDouble(i -> value(numbers.estimates(10, CARD, 4, 1, 0), numbers.estimates(10, CARD, 4, 1, 0))).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 399);
        assertTrue(Math.abs(mean) < 3 * sd / 20, mean + " with standard error " + sd / 20);
        assertTrue(Arrays.stream(values).anyMatch(v -> v < 0), "an unbiased estimate of zero is sometimes below it");
    }

    @Test
    void isSymmetricAndTooFewPicturesAreNotScored() {
        List<Estimate> a = new Numbers(1).estimates(12, CARD, 4, 1, 0);
        List<Estimate> b = new Numbers(2).estimates(12, CARD, 4, 2, 0);
        assertEquals(value(a, b), value(b, a), 1e-12);
        assertEquals(Double.NaN, kid.measure(a, b, new Settings(13)));
    }
}
