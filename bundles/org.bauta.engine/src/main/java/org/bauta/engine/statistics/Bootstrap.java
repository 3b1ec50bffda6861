package org.bauta.engine.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap over identities: pictures of one person are no independent observations, so whole persons
 * are drawn with replacement and each replicate is the mean over all their pictures.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani 1993, An Introduction to the Bootstrap, Sec. 13.3</a>
 */
public final class Bootstrap {
    private static final double TAIL = 0.025;

    private Bootstrap() {
    }

    /**
     * @param sums of each person's values
     * @param counts how many values each person has; who has none does not take part
     * @param seed decides the draws
     * @return {@link Interval#NONE} for fewer than two persons or no replicates
     */
    public static Interval interval(double[] sums, int[] counts, int replicates, long seed) {
        int[] present = java.util.stream.IntStream.range(0, sums.length).filter(i -> counts[i] > 0).toArray();
        if (present.length < 2 || replicates < 1) {
            return Interval.NONE;
        }
        double[] s = new double[present.length];
        int[] n = new int[present.length];
        for (int i = 0; i < present.length; i++) {
            s[i] = sums[present[i]];
            n[i] = counts[present[i]];
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[replicates];
        for (int b = 0; b < replicates; b++) {
            double sum = 0;
            long count = 0;
            for (int i = 0; i < s.length; i++) {
                int drawn = random.nextInt(s.length);
                sum += s[drawn];
                count += n[drawn];
            }
            means[b] = sum / count;
        }
        Arrays.sort(means);
        return new Interval(quantile(means, TAIL), quantile(means, 1 - TAIL));
    }

    /** Linear between the order statistics (type 7 of Hyndman and Fan). */
    static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
