package org.bauta.metric.histogramdistance;

import java.util.Locale;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.metric.Area;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.settings.Setting;

/**
 * How much the colors have changed, wherever in the face they are: distance of the joint histograms of red, green and blue, each of
 * them summing to 1. The measures and their names are those of OpenCV's compareHist. With p of the original and q of the release,
 * {@code bhattacharyya} is {@code sqrt(1 - sum sqrt(p q))}, 0..1; {@code chi-square} is {@code sum (p - q)^2 / p} over the colors
 * that the original has, which is not symmetric; {@code chi-square-alternative} is {@code 2 sum (p - q)^2 / (p + q)}, 0..4.
 *
 * @see <a href="https://doi.org/10.1109/TPAMI.2003.1195991">Comaniciu et al. 2003</a>, eq. 10
 */
@About("How much the color histogram has changed, by default of the face region alone. Lower is nearer; blind to where the colors are.")
@Source(key = "comaniciu2003", where = "Sec. 3.2, eq. 10")
public final class HistogramDistance implements FaceMetric<HistogramDistance.Settings> {
    /** How two histograms are compared. */
    public enum Distance {
        BHATTACHARYYA, CHI_SQUARE, CHI_SQUARE_ALTERNATIVE
    }

    public record Settings(
            @Setting(value = "bhattacharyya",
                    text = "bhattacharyya: 0 to 1, symmetric; chi-square: relative to the original; chi-square-alternative: relative "
                            + "to the mean of both.") Distance distance,
            @Setting(value = "8", min = 1, max = 64, text = "Bins of each channel; a histogram has their third power.") int bins,
            @Setting(value = "crop", text = Area.TEXT) Area region) {
    }

    /** @throws org.bauta.core.failure.DataDamaged if the release has another size than its original */
    @Override
    public double measure(Face original, Face released, Settings settings) {
        Region region = settings.region().of("the histogram distance", original, released);
        double[] p = histogram(original.image(), region, settings.bins());
        double[] q = histogram(released.image(), region, settings.bins());
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double d = p[i] - q[i];
            double roots = Math.sqrt(p[i]) - Math.sqrt(q[i]);
            sum += switch (settings.distance()) {
                // of histograms that sum to 1 half of it is 1 - sum sqrt(p q), but 0 exactly for equal ones
                case BHATTACHARYYA -> roots * roots / 2;
                case CHI_SQUARE -> p[i] > 0 ? d * d / p[i] : 0;
                case CHI_SQUARE_ALTERNATIVE -> p[i] + q[i] > 0 ? 2 * d * d / (p[i] + q[i]) : 0;
            };
        }
        return settings.distance() == Distance.BHATTACHARYYA ? Math.sqrt(sum) : sum;
    }

    private static double[] histogram(Image image, Region region, int bins) {
        long[] counts = new long[bins * bins * bins];
        for (int y = region.y(); y < region.y() + region.height(); y++) {
            for (int x = region.x(); x < region.x() + region.width(); x++) {
                int cell = 0;
                for (int c = 0; c < 3; c++) {
                    cell = cell * bins + image.sample(x, y, c) * bins / 256;
                }
                counts[cell]++;
            }
        }
        double[] out = new double[counts.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = counts[i] / ((double) region.width() * region.height());
        }
        return out;
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
        String distance = settings.distance().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "histogram-distance@" + distance + "-rgb" + settings.bins() + "-" + settings.region().word();
    }
}
