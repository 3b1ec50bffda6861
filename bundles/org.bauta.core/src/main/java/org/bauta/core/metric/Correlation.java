package org.bauta.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.estimation.Estimate;

/** Pearson's linear correlation, of two rows of numbers and of what an estimator reads in originals and releases. */
public final class Correlation {
    private Correlation() {
    }

    /** -1..1; NaN if one of them is constant or they have fewer than two numbers. */
    public static double pearson(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("rows of different length: " + a.length + " and " + b.length);
        }
        if (isConstant(a) || isConstant(b)) {
            return Double.NaN;
        }
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return Math.clamp(ab / Math.sqrt(aa * bb), -1, 1);
    }

    private static boolean isConstant(double[] row) {
        return Arrays.stream(row).distinct().limit(2).count() < 2;
    }

    /**
     * Correlation of originals and releases for each of these numbers, averaged. A number that is the same in all originals
     * has no correlation and is left out; one that varies there but is the same in all releases is lost, and counts as 0.
     *
     * @param numbers which of an estimate's values
     * @return -1..1; NaN if no number varies in the originals
     */
    public static double mean(List<Estimate> originals, List<Estimate> released, int... numbers) {
        double[][] before = rows(originals, numbers);
        double[][] after = rows(released, numbers);
        return IntStream.range(0, numbers.length).filter(n -> !isConstant(before[n])).mapToDouble(n -> {
            double r = pearson(before[n], after[n]);
            return Double.isNaN(r) ? 0 : r;
        }).average().orElse(Double.NaN);
    }

    /** One row for each number; every estimate is asked for once, because the list may read it from a file. */
    private static double[][] rows(List<Estimate> estimates, int[] numbers) {
        double[][] out = new double[numbers.length][estimates.size()];
        int at = 0;
        for (Estimate e : estimates) {
            for (int n = 0; n < numbers.length; n++) {
                out[n][at] = e.values()[numbers[n]];
            }
            at++;
        }
        return out;
    }
}
