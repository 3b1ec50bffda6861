package org.bauta.ui.form;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.bauta.core.settings.SettingSpec;

/**
 * The positions of a slider over a range of numbers: notch 0 is the smallest value, {@link #count} the largest; between them
 * steps of a power of ten, so that every position is a number one would type.
 *
 * @param count index of the last notch, at least 1
 */
public record Notches(BigDecimal min, BigDecimal max, BigDecimal step, int count) {
    private static final int ABOUT = 200;
    private static final int MOST = 4000;

    /** True if the setting has both ends, so that a slider makes sense. */
    public static boolean fit(SettingSpec spec) {
        double range = spec.max() - spec.min();
        return Double.isFinite(range) && range > 0 && range < 1e9;
    }

    public static Notches of(SettingSpec spec) {
        BigDecimal min = BigDecimal.valueOf(spec.min());
        BigDecimal max = BigDecimal.valueOf(spec.max());
        BigDecimal range = max.subtract(min);
        boolean whole = spec.type() == int.class || spec.type() == long.class;
        BigDecimal step = BigDecimal.ONE;
        if (!whole || range.doubleValue() > MOST) {
            int power = (int) Math.floor(Math.log10(range.doubleValue() / ABOUT));
            step = BigDecimal.ONE.scaleByPowerOfTen(whole ? Math.max(0, power) : power);
        }
        return new Notches(min, max, step, Math.max(1, range.divide(step, 0, RoundingMode.CEILING).intValueExact()));
    }

    /** The number at a notch, as one would type it. */
    public String text(int notch) {
        BigDecimal value = min.add(step.multiply(BigDecimal.valueOf(notch))).min(max);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The notch nearest to a number; the ends for numbers outside. */
    public int near(double value) {
        double notch = (value - min.doubleValue()) / step.doubleValue();
        return (int) Math.round(Math.max(0, Math.min(count, notch)));
    }
}
