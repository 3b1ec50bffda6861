package org.bauta.core.method;

import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * What the engine hands to a method.
 *
 * @param random seeded for this cell and item, the only source of randomness there may be
 * @param cancelled true when the user wants to stop; long loops ask it and throw {@link org.bauta.core.failure.Cancelled}
 */
public record RunContext(RandomGenerator random, BooleanSupplier cancelled) {
    /** For tests and single calls. */
    public static RunContext seeded(long seed) {
        return new RunContext(new java.util.SplittableRandom(seed), () -> false);
    }
}
