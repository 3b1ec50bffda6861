package org.bauta.metric.fid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.failure.DataDamaged;
import org.bauta.metric.fid.Fid.Settings;
import org.bauta.testkit.Numbers;
import org.bauta.testkit.TrialEstimates;
import org.junit.jupiter.api.Test;

class FidTest {
    private static final EstimatorCard CARD = TrialEstimates.card(Trait.FEATURES);
    private final Fid fid = new Fid();

    private double value(List<Estimate> a, List<Estimate> b) {
        return fid.measure(a, b, new Settings(2));
    }

    /** The published formula with sqrtm of SciPy 1.10.1: more pictures than features, and fewer. */
    @Test
    void agreesWithSciPy() {
        Numbers many = new Numbers(23);
        assertEquals(1.248326564701666, value(many.estimates(40, CARD, 5, 1, 0), many.estimates(40, CARD, 5, 1.5, .25)), 1e-9);
        Numbers few = new Numbers(23);
        assertEquals(10.124603456365444, value(few.estimates(9, CARD, 24, 1, 0), few.estimates(9, CARD, 24, 1.5, .25)), 1e-6);
    }

    /**
     * Sets whose sample moments are exact: points at +-s along each axis have covariance {@code 2 s^2 / (n - 1)} there and none between.
     * Of commuting covariances the distance is that of the means plus {@code sum (s1 - s2)^2}.
     */
    @Test
    void ofTwoGaussiansWithKnownMomentsIsTheClosedForm() {
        double[] s = {1, 2, .5};
        double[] t = {3, .25, .5};
        double expected = 4 * 4 + 1 * 1;
        for (int i = 0; i < 3; i++) {
            expected += Math.pow(Math.sqrt(2 * s[i] * s[i] / 5) - Math.sqrt(2 * t[i] * t[i] / 5), 2);
        }
        assertEquals(expected, value(cross(s, 0, 0), cross(t, 4, -1)), 1e-6);
    }

    private static List<Estimate> cross(double[] s, double dx, double dy) {
        List<Estimate> out = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] p = {dx, dy, 0};
                p[i] += sign * s[i];
                out.add(new Estimate(CARD, new float[] {(float) p[0], (float) p[1], (float) p[2]}));
            }
        }
        return out;
    }

    @Test
    void isZeroForTheSameSetSymmetricAndBlindToOrderAndPairing() {
        for (int length : new int[] {4, 30}) {
            List<Estimate> a = new Numbers(1).estimates(12, CARD, length, 1, 0);
            List<Estimate> b = new Numbers(2).estimates(12, CARD, length, 2, 0);
            List<Estimate> shuffled = new ArrayList<>(b);
            Collections.shuffle(shuffled, new SplittableRandom(1));
            assertEquals(0, value(a, a), 1e-9);
            assertEquals(value(a, b), value(b, a), 1e-9);
            assertEquals(value(a, b), value(a, shuffled), 1e-9);
        }
    }

    /** A rotation and a shift of both sets together change nothing. */
    @Test
    void isInvariantUnderMotion() {
        List<Estimate> a = new Numbers(3).estimates(30, CARD, 2, 1, 0);
        List<Estimate> b = new Numbers(4).estimates(30, CARD, 2, 2, .5);
        assertEquals(value(a, b), value(turned(a), turned(b)), 1e-5);
    }

    private static List<Estimate> turned(List<Estimate> set) {
        return set.stream().map(e -> new Estimate(CARD, new float[] {.6f * e.values()[0] - .8f * e.values()[1] + 3,
            .8f * e.values()[0] + .6f * e.values()[1] - 2})).toList();
    }

    @Test
    void growsWithTheNoiseOfTheReleases() {
        List<Estimate> a = new Numbers(5).estimates(60, CARD, 8, 1, 0);
        double last = 0;
        for (float sigma : new float[] {.1f, .3f, 1}) {
            SplittableRandom random = new SplittableRandom(1);
            List<Estimate> noisy = a.stream().map(e -> {
                float[] values = e.values().clone();
                for (int i = 0; i < values.length; i++) {
                    values[i] += sigma * (float) random.nextGaussian();
                }
                return new Estimate(CARD, values);
            }).toList();
            double value = value(a, noisy);
            assertTrue(value > last, sigma + ": " + value);
            last = value;
        }
    }

    @Test
    void tooFewPicturesAreNotScoredAndWildFeaturesRefused() {
        List<Estimate> nine = new Numbers(5).estimates(9, CARD, 3, 1, 0);
        assertEquals(Double.NaN, fid.measure(nine, nine, new Settings(10)));
        List<Estimate> wild = new Numbers(5).estimates(9, CARD, 3, 1, 0);
        wild.get(4).values()[1] = Float.NaN;
        assertTrue(assertThrows(DataDamaged.class, () -> value(nine, wild)).getMessage().contains(CARD.id()));
    }
}
