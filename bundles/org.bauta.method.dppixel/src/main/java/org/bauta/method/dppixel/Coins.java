package org.bauta.method.dppixel;

import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import org.bauta.core.catalog.Source;

/** Coins whose odds are exact, as long as the generator's bits are fair. */
@Source(key = "canonne2020", where = "Algorithm 1")
final class Coins {
    private Coins() {
    }

    /** True with probability numerator / denominator, which is at most 1. */
    static boolean fraction(long numerator, long denominator, RandomGenerator random) {
        return random.nextLong(denominator) < numerator;
    }

    /**
     * True with probability exp(-gamma).
     *
     * <p>The run of successes with odds gamma/1, gamma/2, gamma/3, ... has an even length with probability
     * 1 - gamma + gamma^2/2! - ...; a coin of odds gamma/k is the given one and one of odds 1/k.
     *
     * @param gamma a coin that is true with probability gamma, each toss independent
     */
    static boolean expMinus(BooleanSupplier gamma, RandomGenerator random) {
        long k = 1;
        while (gamma.getAsBoolean() && fraction(1, k, random)) {
            k++;
        }
        return k % 2 == 1;
    }

    /** True with probability exp(-1). */
    static boolean expMinusOne(RandomGenerator random) {
        return expMinus(() -> true, random);
    }
}
