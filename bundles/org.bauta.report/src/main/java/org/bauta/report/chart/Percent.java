package org.bauta.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Writes probabilities as percentages without superfluous zeros: {@code 0.1 %}. */
final class Percent extends NumberFormat {
    private static final long serialVersionUID = 1L;

    static String of(double probability) {
        return number(probability) + " %";
    }

    /** Without the sign, where it stands in the label of the axis. */
    static String number(double probability) {
        return new BigDecimal(probability).round(new MathContext(6)).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    @Override
    public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
        return out.append(of(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
        return format((double) number, out, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("percentages are only written");
    }
}
