package org.bauta.report.table;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * How numbers are written in tables: in the metric's own unit, never converted, so that a table, its CSV and the paper it is held
 * against can be compared digit by digit. All numbers of a column have the same digits after the point.
 */
public final class Numbers {
    /** Stands for a number that was not measured. */
    public static final String NONE = "–";

    private Numbers() {
    }

    /** One digit after the point for hundreds, two for tens, three below, more where the largest is below 0.01. */
    public static int decimals(DoubleStream values) {
        double largest = values.filter(Double::isFinite).map(Math::abs).max().orElse(1);
        if (largest >= 100) {
            return 1;
        }
        if (largest >= 10) {
            return 2;
        }
        return largest >= 0.01 || largest == 0 ? 3 : Math.min(12, 1 - (int) Math.floor(Math.log10(largest)));
    }

    /** With a typographic minus; infinity as its sign. */
    public static String format(double value, int decimals) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '−');
    }

    /** {@code [low, high]}. */
    public static String interval(double low, double high, int decimals) {
        return "[" + format(low, decimals) + ", " + format(high, decimals) + "]";
    }

    /** {@code 231 of 240}, or one number if they are equal. */
    public static String scored(long scored, long total) {
        return scored == total ? Long.toString(total) : scored + " of " + total;
    }
}
