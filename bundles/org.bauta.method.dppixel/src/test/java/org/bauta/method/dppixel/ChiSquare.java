package org.bauta.method.dppixel;

import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;

/** Pearson's goodness-of-fit test of draws on the integers against an exact distribution. */
final class ChiSquare {
    private ChiSquare() {
    }

    /**
     * How many standard deviations the statistic is too large (Wilson and Hilferty's approximation): beyond 4 the draws
     * are not of this distribution.
     *
     * @param weight proportional to the probability of a value
     * @param reach values beyond this count as one class on either side; everything beyond ten times this is taken as
     *     impossible
     */
    static double excess(LongSupplier draw, LongToDoubleFunction weight, int reach, int draws) {
        long[] seen = new long[2 * reach + 3];
        for (int i = 0; i < draws; i++) {
            seen[index(draw.getAsLong(), reach)]++;
        }
        double[] expected = new double[seen.length];
        double total = 0;
        for (long x = -10L * reach; x <= 10L * reach; x++) {
            double w = weight.applyAsDouble(x);
            expected[index(x, reach)] += w;
            total += w;
        }
        double statistic = 0;
        for (int i = 0; i < seen.length; i++) {
            double e = expected[i] / total * draws;
            if (e < 5) {
                throw new IllegalArgumentException("class " + (i - reach - 1) + " expects only " + e);
            }
            statistic += (seen[i] - e) * (seen[i] - e) / e;
        }
        double freedom = seen.length - 1;
        double spread = 2 / (9 * freedom);
        return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
    }

    private static int index(long value, int reach) {
        return (int) Math.clamp(value, -reach - 1L, reach + 1L) + reach + 1;
    }
}
