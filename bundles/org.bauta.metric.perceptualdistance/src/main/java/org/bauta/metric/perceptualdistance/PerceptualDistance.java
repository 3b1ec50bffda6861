package org.bauta.metric.perceptualdistance;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.settings.NoSettings;

/**
 * How different two pictures look to a net: squared Euclidean distance of its features, which the estimator has normalized,
 * weighted and averaged over places so that it is the sum over layers in the paper. 0 for identical pictures.
 *
 * <p>The arithmetic is that of LPIPS, the net and its weights are not, unless they are the published ones; values of two
 * nets have nothing in common, which is why only {@link Lpips} goes by that name.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2018.00068">Zhang et al. 2018</a>, Sec. 3, eq. 1
 */
@About("How different the release looks to a net of perceptual features; not calibrated as LPIPS is. Lower is nearer.")
@Source(key = "zhang2018", where = "Sec. 3, eq. 1")
public final class PerceptualDistance implements EstimateMetric<NoSettings> {
    @Override
    public Trait trait() {
        return Trait.PERCEPTION;
    }

    @Override
    public double measure(Estimate original, Estimate released, Face truth, NoSettings settings) {
        return of(original.values(), released.values());
    }

    static double of(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = (double) b[i] - a[i];
            sum += d * d;
        }
        return sum;
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
    public String variant(NoSettings settings) {
        return "perceptual-distance";
    }
}
