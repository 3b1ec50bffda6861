package org.bauta.metric.psnr;

import java.util.Locale;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.settings.Setting;

/**
 * Peak signal-to-noise ratio, {@code 10 log10(255^2 / MSE)}, with the mean squared error over all three channels of 8-bit sRGB
 * together. Identical pixels give positive infinity, which is counted apart and never averaged.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.2.1, eq. 3.3
 */
@About("Peak signal-to-noise ratio of the release, by default of the face region alone. Higher is nearer to the original; infinite "
        + "for identical pixels.")
@Source(key = "wen2024", where = "Sec. 3.3.2.1, eq. 3.3")
public final class Psnr implements FaceMetric<Psnr.Settings> {
    /** Squares of this many differences of bytes, summed, fit an int. */
    private static final int CHUNK = 32768;

    /** What is compared. */
    public enum Area {
        CROP, FRAME
    }

    public record Settings(@Setting(value = "crop",
            text = "crop: the face region; frame: the whole picture, whose background flatters every method.") Area region) {
    }

    /** @throws DataDamaged if the release has another size than its original */
    @Override
    public double measure(Face original, Face released, Settings settings) {
        Image a = original.image();
        Image b = released.image();
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new DataDamaged("PSNR needs a release of the size of its original: " + b + " is not " + a);
        }
        Region region = settings.region() == Area.CROP ? original.region() : a.bounds();
        long squares = 0;
        for (int y = region.y(); y < region.y() + region.height(); y++) {
            int start = 3 * (y * a.width() + region.x());
            squares += squares(a.samples(), b.samples(), start, start + 3 * region.width());
        }
        double mse = squares / (3.0 * region.width() * region.height());
        return 10 * Math.log10(255 * 255 / mse);
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
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public Aim aim() {
        return Aim.UTILITY;
    }

    @Override
    public String unit() {
        return "dB";
    }

    @Override
    public String variant(Settings settings) {
        return "psnr@" + settings.region().name().toLowerCase(Locale.ROOT) + "-rgb";
    }
}
