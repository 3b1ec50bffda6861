package org.bauta.metric.mae;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.metric.Area;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.settings.Setting;

/**
 * Mean absolute error over all three channels of 8-bit sRGB together, 0..255; 0 exactly for identical pixels. The book counts in
 * units of 255: its 0.026 is 6.6 here.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Table 6.4
 */
@About("Mean absolute difference of the release from the original in 8-bit levels, by default of the face region alone. Lower is nearer.")
@Source(key = "wen2024", where = "Table 6.4")
public final class Mae implements FaceMetric<Mae.Settings> {
    public record Settings(@Setting(value = "crop", text = Area.TEXT) Area region) {
    }

    /** @throws org.bauta.core.failure.DataDamaged if the release has another size than its original */
    @Override
    public double measure(Face original, Face released, Settings settings) {
        Image a = original.image();
        Image b = released.image();
        Region region = settings.region().of("MAE", original, released);
        long sum = 0;
        for (int y = region.y(); y < region.y() + region.height(); y++) {
            int start = 3 * (y * a.width() + region.x());
            sum += differences(a.samples(), b.samples(), start, start + 3 * region.width());
        }
        return sum / (3.0 * region.width() * region.height());
    }

    /** Sum of absolute differences of unsigned bytes in one row: an int holds that of rows up to 2.8 million pixels. */
    private static int differences(byte[] a, byte[] b, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
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
    public String unit() {
        return "8-bit levels";
    }

    @Override
    public String variant(Settings settings) {
        return "mae@" + settings.region().word() + "-rgb";
    }
}
