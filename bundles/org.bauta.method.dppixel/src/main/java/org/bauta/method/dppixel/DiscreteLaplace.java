package org.bauta.method.dppixel;

import java.util.random.RandomGenerator;

import org.bauta.core.catalog.Source;

/**
 * P(x) is proportional to exp(-|x| s / t) on the integers: two-sided geometric noise of scale t / s.
 *
 * <p>Added to a vector of integers whose L1 sensitivity is D, with t / s = D / epsilon, it is epsilon-differentially
 * private: the ratio of the probabilities of any output is exp((s / t) (|z - y| - |z - x|)), summed over the entries,
 * which is at most exp(epsilon).
 *
 * @param t numerator of the scale, at least 1
 * @param s denominator of the scale, at least 1
 */
@Source(key = "canonne2020", where = "Algorithm 2")
@Source(key = "ghosh2012", where = "the geometric mechanism")
record DiscreteLaplace(long t, long s) implements IntegerNoise {
    DiscreteLaplace {
        if (t < 1 || s < 1) {
            throw new IllegalArgumentException("a scale is positive, not " + t + " / " + s);
        }
    }

    /** The noise that spends this budget on integers of this L1 sensitivity: scale = sensitivity / epsilon, exactly. */
    static DiscreteLaplace spending(Budget budget, long sensitivity) {
        return new DiscreteLaplace(Math.multiplyExact(sensitivity, Budget.ONE), budget.units());
    }

    @Override
    public long sample(RandomGenerator random) {
        while (true) {
            long magnitude = geometric(random) / s;
            boolean negative = random.nextBoolean();
            // zero has one sign only
            if (magnitude != 0 || !negative) {
                return negative ? -magnitude : magnitude;
            }
        }
    }

    /** P(x) proportional to exp(-x / t) on 0, 1, 2, ...: a remainder by t, and a multiple of t. */
    private long geometric(RandomGenerator random) {
        while (true) {
            long remainder = random.nextLong(t);
            if (Coins.expMinus(() -> Coins.fraction(remainder, t, random), random)) {
                long multiple = 0;
                while (Coins.expMinusOne(random)) {
                    multiple++;
                }
                return remainder + t * multiple;
            }
        }
    }

    double scale() {
        return (double) t / s;
    }
}
