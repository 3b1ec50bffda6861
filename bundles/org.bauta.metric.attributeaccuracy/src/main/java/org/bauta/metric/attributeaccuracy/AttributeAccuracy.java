package org.bauta.metric.attributeaccuracy;

import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.settings.Setting;

/**
 * Attributes accuracy, {@code (card(M) - d(M, N)) / card(M)}, 0..1: M is what the data set says of the face, N what an estimator
 * reads in the release at its threshold, d the Hamming distance.
 *
 * <p>An attribute takes part if the estimator and the data set both know it by the same name. The data set's {@code 1} and
 * {@code true} mean yes, {@code -1}, {@code 0} and {@code false} no, in any case of letters; an attribute with any other value does
 * not take part. A face of which nothing is known is NaN, not scored.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 4.5.3, eq. 4.14
 */
@About("Share of the attributes known of a face that an estimator still reads correctly in the release. Higher is more useful; its "
        + "value on the originals is the most that can be had.")
@Source(key = "wen2024", where = "Sec. 4.5.3, eq. 4.14")
public final class AttributeAccuracy implements EstimateMetric<AttributeAccuracy.Settings> {
    public record Settings(
            @Setting(value = "all",
                    text = "An attribute as the estimator names it, or all, for the share of all of them.") String attribute,
            @Setting(value = "0.5", min = 0, max = 1, text = "Probability from which a face has an attribute.") double threshold) {
    }

    @Override
    public Trait trait() {
        return Trait.ATTRIBUTES;
    }

    @Override
    public boolean againstTruth(Settings settings) {
        return true;
    }

    /** @throws org.bauta.core.failure.ModelUnavailable if the estimator does not know the attribute */
    @Override
    public double measure(Estimate original, Estimate released, Face truth, Settings settings) {
        int known = 0;
        int hamming = 0;
        for (int a : released.card().select(settings.attribute())) {
            Optional<Boolean> is = known(truth, released.card().names().get(a));
            if (is.isPresent()) {
                known++;
                hamming += is.get() == released.values()[a] >= settings.threshold() ? 0 : 1;
            }
        }
        return known == 0 ? Double.NaN : (double) (known - hamming) / known;
    }

    /** CelebA's own files have 1 and -1, tables made of them also 0, 1, True and False. */
    @Source(key = "liu2015", where = "list_attr_celeba.txt")
    private static Optional<Boolean> known(Face truth, String attribute) {
        String value = truth.attributes().getOrDefault(attribute, "").strip();
        if (value.equals("1") || value.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return value.equals("-1") || value.equals("0") || value.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
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
        return "attribute-accuracy@" + settings.attribute() + "-t" + settings.threshold();
    }
}
