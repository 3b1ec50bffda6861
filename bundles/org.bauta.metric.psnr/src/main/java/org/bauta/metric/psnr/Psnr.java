package org.bauta.metric.psnr;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Region;
import org.bauta.core.metric.Area;
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
    public record Settings(@Setting(value = "crop", text = Area.TEXT) Area region) {
    }

    /** @throws org.bauta.core.failure.DataDamaged if the release has another size than its original */
    @Override
    public double measure(Face original, Face released, Settings settings) {
        Region region = settings.region().of("PSNR", original, released);
        return 10 * Math.log10(255 * 255 / Mse.of(original.image(), released.image(), region));
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
        return "psnr@" + settings.region().word() + "-rgb";
    }
}
