package org.bauta.metric.softlabelconsistency;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.metric.Correlation;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.settings.Setting;

/**
 * Whether soft labels such as sex, ethnicity and hairstyle survive: Pearson's correlation, over all faces, of the probability that
 * an estimator gives a label in the original with that in the release, -1..1, averaged over the labels. Unlike agreement of
 * thresholded attributes it does not reward a label that nearly everybody has.
 *
 * <p>Deviates from the paper: there the labels of the originals are known and a method's own discriminator judges; here one
 * estimator, which no method has seen, reads both. A label that is the same in all originals is left out; one that varies there
 * and in no release counts as 0.
 *
 * @see <a href="https://doi.org/10.1109/TCSVT.2021.3066054">Proença 2022</a>, Sec. IV-E, Table III
 */
@About("Correlation of soft labels, such as sex or hairstyle, between originals and releases. Higher is more useful.")
@Source(key = "proenca2022", where = "Sec. IV-E, Table III")
public final class SoftLabelConsistency implements SetMetric<SoftLabelConsistency.Settings> {
    public record Settings(@Setting(value = "all",
            text = "An attribute as the estimator names it, or all, to average over every one.") String attribute) {
    }

    @Override
    public Trait trait() {
        return Trait.ATTRIBUTES;
    }

    @Override
    public int least(Settings settings) {
        return 3;
    }

    /** @throws org.bauta.core.failure.ModelUnavailable if the estimator does not know the attribute */
    @Override
    public double measure(List<Estimate> originals, List<Estimate> released, Settings settings) {
        if (originals.isEmpty()) {
            return Double.NaN;
        }
        return Correlation.mean(originals, released, originals.get(0).card().select(settings.attribute()));
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
        return "soft-label-consistency@pearson-" + settings.attribute();
    }
}
