package org.bauta.learning.recipe;

import java.util.Arrays;
import java.util.Locale;

/**
 * A mean with its 95 % interval.
 *
 * @param half half the width of the interval
 */
record Interval(double mean, double half) {
    private static final double NORMAL = 1.96;
    /** Student's t, 0.975, for 1 to 20 degrees of freedom. */
    private static final double[] STUDENT = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145,
        2.131, 2.120, 2.110, 2.101, 2.093, 2.086};

    /** Of independent values, such as means of folds or of persons. */
    static Interval of(double... values) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / Math.max(1, n - 1);
        double t = n - 1 > STUDENT.length ? NORMAL : STUDENT[Math.max(0, n - 2)];
        return new Interval(mean, t * Math.sqrt(variance / n));
    }

    String text(String unit, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f +- %." + digits + "f" + (unit.isEmpty() ? "" : " " + unit.replace("%", "%%")), mean, half);
    }
}
