package org.bauta.metric.psnr;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.metric.Area;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.settings.Setting;

/**
 * Mean squared error over all three channels of 8-bit sRGB together, 0..65025; 0 exactly for identical pixels. Unlike
 * {@link Psnr} it can be averaged over pictures, identical ones among them.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.2.1, below eq. 3.3
 */
@About("Mean squared difference of the release from the original in 8-bit levels, by default of the face region alone. Lower is nearer.")
@Source(key = "wen2024", where = "Sec. 3.3.2.1, below eq. 3.3")
public final class Mse implements FaceMetric<Mse.Settings> {
    /** Squares of this many differences of bytes, summed, fit an int. */
    private static final int CHUNK = 32768;

    public record Settings(@Setting(value = "crop", text = Area.TEXT) Area region) {
    }

    /** @throws org.bauta.core.failure.DataDamaged if the release has another size than its original */
    @Override
    public double measure(Face original, Face released, Settings settings) {
        return of(original.image(), released.image(), settings.region().of("MSE", original, released));
    }

    /** Of two pictures of one size. */
    static double of(Image a, Image b, Region region) {
        long squares = 0;
        for (int y = region.y(); y < region.y() + region.height(); y++) {
            int start = 3 * (y * a.width() + region.x());
            squares += squares(a.samples(), b.samples(), start, start + 3 * region.width());
        }
        return squares / (3.0 * region.width() * region.height());
    }

    /** Sum of squared differences of unsigned bytes; int inside a chunk, because only that is made into vector code. */
    private static long squares(byte[] a, byte[] b, int from, int to) {
        long total = 0;
        for (int start = from; start < to; start += CHUNK) {
            int sum = 0;
            for (int i = start, end = Math.min(to, start + CHUNK); i < end; i++) {
                int d = (a[i] & 0xff) - (b[i] & 0xff);
                sum += d * d;
            }
            total += sum;
        }
        return total;
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
        return "squared 8-bit levels";
    }

    @Override
    public String variant(Settings settings) {
        return "mse@" + settings.region().word() + "-rgb";
    }
}
