package org.bauta.metric.akd;

import java.util.Locale;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.settings.Setting;

/**
 * Average keypoint distance: mean distance of the 68 landmarks of the release from those of the original, in pixels. Animation of
 * faces is judged so in frames of 256 pixels that show the face alone; here the points are scaled as if the face box had that
 * width, so that values can be compared between resolutions. {@code width: 0} counts the picture's own pixels.
 *
 * <p>The publications say "average distance", and their evaluation code takes the mean absolute difference of all coordinates:
 * {@code l1}, the default, which makes smaller numbers than the mean Euclidean distance, {@code l2}.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.2003.00196">Siarohin et al. 2019</a>, Sec. 4, metrics
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 8.6.1
 */
@About("Average keypoint distance: how far the 68 landmarks have moved, in pixels of a face of 256 pixels. Lower is more useful.")
@Source(key = "siarohin2019", where = "Sec. 4, metrics")
@Source(key = "wen2024", where = "Sec. 8.6.1, AKD")
public final class Akd implements EstimateMetric<Akd.Settings> {
    /** How two points are compared. */
    public enum Distance {
        L1, L2
    }

    public record Settings(
            @Setting(value = "l1", text = "l1: mean absolute difference of the coordinates; l2: mean Euclidean distance of the points.")
                    Distance distance,
            @Setting(value = "256", unit = "pixels", min = 0,
                    text = "Width that the face box is scaled to before pixels are counted; 0 leaves the picture as it is.") int width) {
    }

    @Override
    public Trait trait() {
        return Trait.DENSE_POINTS;
    }

    @Override
    public double measure(Estimate original, Estimate released, Face truth, Settings settings) {
        float[] a = original.values();
        float[] b = released.values();
        double sum = 0;
        for (int i = 0; i < a.length; i += 2) {
            double dx = b[i] - a[i];
            double dy = b[i + 1] - a[i + 1];
            sum += settings.distance() == Distance.L1 ? (Math.abs(dx) + Math.abs(dy)) / 2 : Math.hypot(dx, dy);
        }
        double scale = settings.width() == 0 ? 1 : settings.width() / truth.width();
        return scale * sum / (a.length / 2.0);
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
    public String unit() {
        return "pixels";
    }

    @Override
    public String variant(Settings settings) {
        String width = settings.width() == 0 ? "own-pixels" : "width" + settings.width();
        return "akd@" + settings.distance().name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
