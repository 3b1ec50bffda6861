package org.bauta.method.dppixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;

import org.junit.jupiter.api.Test;

/** The noise has the distribution that the proofs are about, and the test would notice if it had another. */
class NoiseTest {
    private static final int DRAWS = 200_000;

    private static double excess(IntegerNoise noise, LongToDoubleFunction weight, int reach, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return ChiSquare.excess(() -> noise.sample(random), weight, reach, DRAWS);
    }

    private static LongToDoubleFunction laplace(double scale) {
        return x -> Math.exp(-Math.abs(x) / scale);
    }

    private static LongToDoubleFunction gaussian(double sigma) {
        return x -> Math.exp(-x * x / (2 * sigma * sigma));
    }

    @Test
    void theDiscreteLaplaceIsExact() {
        for (long[] scale : new long[][] {{1, 1}, {7, 2}, {2, 3}, {20, 1}, {1001, 100}}) {
            double t = (double) scale[0] / scale[1];
            double excess = excess(new DiscreteLaplace(scale[0], scale[1]), laplace(t), (int) Math.ceil(5 * t), 11);
            assertTrue(excess < 4, "scale " + t + ": " + excess);
        }
    }

    @Test
    void theDiscreteGaussianIsExact() {
        for (long sigma : new long[] {1, 2, 5, 19}) {
            double excess = excess(new DiscreteGaussian(sigma), gaussian(sigma), (int) (3 * sigma), 12);
            assertTrue(excess < 4, "sigma " + sigma + ": " + excess);
        }
    }

    @Test
    void anotherScaleOrShapeWouldBeNoticed() {
        assertTrue(excess(new DiscreteLaplace(20, 1), laplace(19.5), 100, 13) > 4, "a scale that is 2.5 % off");
        assertTrue(excess(new DiscreteGaussian(19), gaussian(19.4), 57, 13) > 4, "a sigma that is 2 % off");
        assertTrue(excess(new DiscreteLaplace(5, 1), gaussian(7), 20, 13) > 4, "the wrong family");
        SplittableRandom random = new SplittableRandom(14);
        DiscreteLaplace fair = new DiscreteLaplace(3, 1);
        assertTrue(ChiSquare.excess(() -> Math.abs(fair.sample(random)), laplace(3), 15, DRAWS) > 4, "one sign only");
    }

    @Test
    void aCoinOfExponentialOddsHasThem() {
        SplittableRandom random = new SplittableRandom(15);
        for (long n = 0; n <= 4; n++) {
            long numerator = n;
            int heads = 0;
            for (int i = 0; i < DRAWS; i++) {
                heads += Coins.expMinus(() -> Coins.fraction(numerator, 4, random), random) ? 1 : 0;
            }
            assertEquals(Math.exp(-n / 4.0), heads / (double) DRAWS, 4.5 * .5 / Math.sqrt(DRAWS), "exp(-" + n + "/4)");
        }
    }

    /** The loss of an output is linear in the shift, so that the worst case is the sensitivity itself. */
    @Test
    void theBudgetIsSpentExactlyAndNeverOverdrawn() {
        for (double epsilon : new double[] {.001, .1, 1 / 3.0, 1.5, 1000}) {
            Budget budget = Budget.of(epsilon);
            assertTrue(budget.epsilon() <= epsilon && budget.epsilon() > epsilon - 1e-6, epsilon + " became " + budget.epsilon());
            long sensitivity = 765L * 1_000_000;
            assertEquals(budget.epsilon(), sensitivity / DiscreteLaplace.spending(budget, sensitivity).scale(), 1e-12 * epsilon);
        }
        assertThrows(IllegalArgumentException.class, () -> Budget.of(0));
    }

    /**
     * Of the discrete Gaussian: the exact delta at epsilon, from the privacy loss of every output, is below the delta
     * that is paid for.
     */
    @Test
    void theGaussianNeedsNoMoreDeltaThanItPays() {
        for (double epsilon : new double[] {.1, 1, 4}) {
            for (double delta : new double[] {1e-2, 1e-5}) {
                long sensitivity = 20;
                long sigma = DiscreteGaussian.spending(Budget.of(epsilon), delta, sensitivity * sensitivity).sigma();
                assertTrue(delta(sigma, sensitivity, epsilon) <= delta, "epsilon " + epsilon + ", delta " + delta + ", sigma " + sigma);
                assertTrue(delta(Math.max(1, sigma / 6), sensitivity, epsilon) > delta, "a sixth of sigma would not do");
            }
        }
    }

    private static double delta(long sigma, long shift, double epsilon) {
        double total = 0;
        double above = 0;
        for (long x = -20 * sigma - shift; x <= 20 * sigma + shift; x++) {
            double p = gaussian(sigma).applyAsDouble(x);
            total += p;
            above += Math.max(0, p - Math.exp(epsilon) * gaussian(sigma).applyAsDouble(x - shift));
        }
        return above / total;
    }
}
