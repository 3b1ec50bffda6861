package org.bauta.core.protocol;

import java.util.List;

import org.bauta.core.metric.Metric.Direction;

/**
 * What a protocol found.
 *
 * @param measures one row each
 * @param roc operating points of the released scores, from strict to lax
 */
public record Verdict(List<Measure> measures, List<OperatingPoint> roc) {
    /** The unit of a measure that is a share, 0..1: its interval is cut to that range. */
    public static final String FRACTION = "fraction";

    /**
     * @param name kebab-case, with its operating point: {@code tar@far0.001}
     * @param direction which way is better for privacy
     * @param value mean over folds
     * @param perFold one value for each fold; NaN for a fold without scored pairs
     * @param threshold mean over folds of the cosine similarity used; NaN if the measure has none
     * @param nTotal pairs asked for
     * @param nScored pairs that could be scored
     * @param caution why the value is unreliable, such as too few impostors for the false accept rate; empty if it is not
     */
    public record Measure(String name, String unit, Direction direction, double value, double[] perFold, double threshold,
            int nTotal, int nScored, String caution) {
    }

    /** @param falseAcceptRate 0..1 @param trueAcceptRate 0..1 */
    public record OperatingPoint(double threshold, double falseAcceptRate, double trueAcceptRate) {
    }
}
