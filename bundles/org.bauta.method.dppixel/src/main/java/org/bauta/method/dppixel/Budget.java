package org.bauta.method.dppixel;

/**
 * A budget epsilon as a whole number of units of 2^-20, so that shares add up without rounding.
 *
 * @param units at least 1
 */
record Budget(long units) {
    /** Epsilon = 1 in units. */
    static final long ONE = 1 << 20;

    Budget {
        if (units < 1) {
            throw new IllegalArgumentException("a budget is positive, not " + units + " units");
        }
    }

    /** The largest budget that is not more than epsilon. */
    static Budget of(double epsilon) {
        return new Budget((long) Math.floor(epsilon * ONE));
    }

    double epsilon() {
        return (double) units / ONE;
    }
}
