package org.bauta.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

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

    /**
     * The same for a number that is no mean.
     *
     * @param persons the observations of each person; none is empty
     * @param statistic of the observations drawn, person after person
     * @return {@link Interval#NONE} for fewer than two persons, no replicates, or where a replicate has no value
     */
    public static <T> Interval interval(List<List<T>> persons, ToDoubleFunction<List<T>> statistic, int replicates, long seed) {
        if (persons.size() < 2 || replicates < 1) {
            return Interval.NONE;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[replicates];
        for (int b = 0; b < replicates; b++) {
            List<T> drawn = new ArrayList<>();
            for (int i = 0; i < persons.size(); i++) {
                drawn.addAll(persons.get(random.nextInt(persons.size())));
            }
            values[b] = statistic.applyAsDouble(drawn);
            if (!Double.isFinite(values[b])) {
                return Interval.NONE;
            }
        }
        Arrays.sort(values);
        return new Interval(quantile(values, TAIL), quantile(values, 1 - TAIL));
    }

    /** Linear between the order statistics (type 7 of Hyndman and Fan). */
    static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
