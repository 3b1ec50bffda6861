package org.bauta.metric.expressiondistance;

import java.util.Locale;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.settings.Setting;

/**
 * How much the expression has changed, as an estimator sees it, 0 for the same. {@code l2}: Euclidean distance of the two
 * vectors of probabilities, 0..sqrt(2), as the book compares expression vectors. {@code total-variation}: the share of
 * probability that went to other expressions, 0..1. {@code changed}: 1 if another expression is the likeliest, else 0; its mean is
 * the share of faces whose expression reads differently.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.2.2 and 8.6.1
 */
@About("How much the release changes the expression that an estimator reads in the face. Lower is more useful.")
@Source(key = "wen2024", where = "Sec. 3.3.2.2, expression preservation; Sec. 8.6.1, EXP")
public final class ExpressionDistance implements EstimateMetric<ExpressionDistance.Settings> {
    /** How two sets of probabilities are compared. */
    public enum Distance {
        L2, TOTAL_VARIATION, CHANGED
    }

    public record Settings(@Setting(value = "l2",
            text = "l2: Euclidean distance of the probabilities; total-variation: share of probability that moved; changed: 1 if another "
                    + "expression is the likeliest.") Distance distance) {
    }

    @Override
    public Trait trait() {
        return Trait.EXPRESSION;
    }

    @Override
    public double measure(Estimate original, Estimate released, Face truth, Settings settings) {
        float[] a = original.values();
        float[] b = released.values();
        if (settings.distance() == Distance.CHANGED) {
            return likeliest(a) == likeliest(b) ? 0 : 1;
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = b[i] - a[i];
            sum += settings.distance() == Distance.L2 ? d * d : Math.abs(d) / 2;
        }
        return settings.distance() == Distance.L2 ? Math.sqrt(sum) : sum;
    }

    private static int likeliest(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    public Aim aim() {
        return Aim.UTILITY;
    }

    @Override
    public String variant(Settings settings) {
        return "expression-distance@" + settings.distance().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
