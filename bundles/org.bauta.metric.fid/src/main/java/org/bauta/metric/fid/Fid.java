package org.bauta.metric.fid;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.settings.Setting;

/**
 * Fréchet distance of two normal distributions that have the means and sample covariances of the features of all originals and of
 * all releases, {@code |m1 - m2|^2 + tr(S1 + S2 - 2 (S1 S2)^(1/2))}, at least 0, in 64-bit floats.
 *
 * <p>The value depends on the net whose features are compared and on how its pictures were resized: the estimator's id stands
 * beside the metric's in every column. Only with Inception v3 as its authors trained it is it the FID of the
 * literature. It is biased: fewer pictures give larger values, so that only equal numbers can be compared; KID is not.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1706.08500">Heusel et al. 2017</a>, eq. 6
 */
@About("Fréchet distance between the features of all originals and of all releases; depends on the net and on the number of pictures. "
        + "Lower is more natural.")
@Source(key = "heusel2017", where = "Sec. 3, eq. 6")
@Source(key = "wen2024", where = "Sec. 3.3.2.1")
public final class Fid implements SetMetric<Fid.Settings> {
    public record Settings(@Setting(value = "50", min = 2, text = "Fewer pictures than this are not scored.") int least) {
    }

    @Override
    public Trait trait() {
        return Trait.FEATURES;
    }

    @Override
    public int least(Settings settings) {
        return settings.least();
    }

    @Override
    public double measure(List<Estimate> originals, List<Estimate> released, Settings settings) {
        if (Math.min(originals.size(), released.size()) < settings.least()) {
            return Double.NaN;
        }
        return Gaussian.of(originals).distance(Gaussian.of(released));
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
        return "fid@float64";
    }
}
