package org.bauta.method.dppixel;

import java.util.function.ToIntFunction;

import org.bauta.core.method.RunContext;

/**
 * An attacker who sees one of many releases of x or of y, sorts what is seen into a few events, and counts: what is the
 * largest log-ratio of an event's probabilities that the counts prove?
 */
final class Distinguisher {
    /** Standard deviations between the observed log-ratio and the proven one; a few dozen comparisons are made. */
    private static final double CONFIDENCE = 4.5;

    private Distinguisher() {
    }

    /** @param observed the largest log-ratio of the counts; proven: what it is at least, nearly certainly */
    record Loss(double observed, double proven) {
    }

    /**
     * @param x a release of the one original, as the number of its event
     * @param y of the other
     */
    static Loss loss(ToIntFunction<RunContext> x, ToIntFunction<RunContext> y, int events, int releases) {
        long[] a = count(x, events, releases, 1);
        long[] b = count(y, events, releases, 2);
        double observed = 0;
        double proven = 0;
        for (int e = 0; e < events; e++) {
            // half a count for an event that was never seen
            double ratio = Math.abs(Math.log((a[e] + .5) / (b[e] + .5)));
            double bound = ratio - CONFIDENCE * Math.sqrt(1 / (a[e] + .5) + 1 / (b[e] + .5));
            if (bound > proven) {
                proven = bound;
            }
            if (Math.min(a[e], b[e]) > 100) {
                observed = Math.max(observed, ratio);
            }
        }
        return new Loss(observed, proven);
    }

    private static long[] count(ToIntFunction<RunContext> release, int events, int releases, long seed) {
        long[] counts = new long[events];
        RunContext run = RunContext.seeded(seed);
        for (int i = 0; i < releases; i++) {
            counts[release.applyAsInt(run)]++;
        }
        return counts;
    }
}
