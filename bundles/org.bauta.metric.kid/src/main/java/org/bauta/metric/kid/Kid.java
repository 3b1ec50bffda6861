package org.bauta.metric.kid;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.settings.Setting;

/**
 * Kernel distance of the features of all originals and of all releases: the unbiased estimate of their squared maximum mean
 * discrepancy with the kernel {@code (x y / d + 1)^3}. About 0 for sets of one distribution, sometimes below it; its mean does not
 * depend on the number of pictures, so that it can be used where FID needs more of them.
 *
 * <p>The value depends on the net whose features are compared and on how its pictures were resized: the estimator's id stands
 * beside the metric's in every column.
 *
 * <p>Deviates from the paper: one estimate from all pictures in place of the mean of many from random subsets, which has the same
 * expectation and needs no random numbers.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1801.01401">Bińkowski et al. 2018</a>, Sec. 4
 */
@About("Kernel distance between the features of all originals and of all releases; unbiased, so that it suits few pictures. Lower is more "
        + "natural.")
@Source(key = "binkowski2018", where = "Sec. 4, eq. 4")
public final class Kid implements SetMetric<Kid.Settings> {
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
        int n = originals.size();
        int m = released.size();
        if (Math.min(n, m) < settings.least()) {
            return Double.NaN;
        }
        Features a = Features.of(originals);
        Features b = Features.of(released);
        return (a.kernels(a) - a.diagonal()) / (n * (n - 1.0)) + (b.kernels(b) - b.diagonal()) / (m * (m - 1.0))
                - 2 * a.kernels(b) / ((double) n * m);
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
        return "kid@cubic-unbiased";
    }
}
