package org.bauta.metric.attributepreservation;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.settings.Setting;

/**
 * Share of attributes that an estimator reads alike in the original and in the release, 0..1: both at or above the threshold, or
 * both below it. What the estimator gets wrong in both counts as preserved; attribute-accuracy holds the release against
 * the truth.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.2.2
 */
@About("Share of attributes, such as sex, age or glasses, that an estimator reads alike before and after. Higher is more useful.")
@Source(key = "wen2024", where = "Sec. 3.3.2.2, attribute preservation")
public final class AttributePreservation implements EstimateMetric<AttributePreservation.Settings> {
    public record Settings(
            @Setting(value = "all",
                    text = "An attribute as the estimator names it, or all, for the share of all of them.") String attribute,
            @Setting(value = "0.5", min = 0, max = 1, text = "Probability from which a face has an attribute.") double threshold) {
    }

    @Override
    public Trait trait() {
        return Trait.ATTRIBUTES;
    }

    /** @throws org.bauta.core.failure.ModelUnavailable if the estimator does not know the attribute */
    @Override
    public double measure(Estimate original, Estimate released, Face truth, Settings settings) {
        int[] attributes = original.card().select(settings.attribute());
        int same = 0;
        for (int a : attributes) {
            same += original.values()[a] >= settings.threshold() == released.values()[a] >= settings.threshold() ? 1 : 0;
        }
        return (double) same / attributes.length;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public Aim aim() {
        return Aim.UTILITY;
    }

    @Override
    public String variant(Settings settings) {
        return "attribute-preservation@" + settings.attribute() + "-t" + settings.threshold();
    }
}
