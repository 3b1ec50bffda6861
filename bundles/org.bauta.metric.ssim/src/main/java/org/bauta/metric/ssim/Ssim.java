package org.bauta.metric.ssim;

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
 * Structural similarity of Wang et al. 2004, averaged over all windows that lie wholly inside; 1 for identical pixels, at
 * least -1. Libraries differ in window and channel and so in value, which is why both stand in the variant.
 *
 * <p>NaN, not scored, where the region is smaller than one window.
 *
 * @see <a href="https://doi.org/10.1109/TIP.2003.819861">Wang et al. 2004</a>
 */
@About("Structural similarity of the release with the original, by default of the face region alone. 1 is identical; higher is nearer.")
@Source(key = "wang2004", where = "Sec. III, eq. 13")
@Source(key = "wen2024", where = "Sec. 3.3.2.1, eq. 3.4")
public final class Ssim implements FaceMetric<Ssim.Settings> {
    /** How neighbours are weighted. */
    public enum Window {
        /** 11 x 11, Gaussian of sigma 1.5, population variances: the paper's. */
        GAUSS11,
        /** 7 x 7, equal weights, sample variances: what scikit-image does unless told otherwise. */
        UNIFORM7
    }

    /** What of a color is compared. */
    public enum Channel {
        /** Mean of the three channels' values. */
        RGB,
        /** Luma of BT.601 in full range, {@code 0.299 R + 0.587 G + 0.114 B}, not rounded. */
        Y,
        /** The same luma rounded to 8 bits: what a picture converted to gray before comparing gives. */
        GRAY
    }

    public record Settings(
            @Setting(value = "gauss11",
                    text = "gauss11: 11 x 11 Gaussian of sigma 1.5, as in the paper; uniform7: 7 x 7 mean, scikit-image's default.")
                    Window window,
            @Setting(value = "rgb",
                    text = "rgb: mean over the channels; y: BT.601 luma; gray: that luma rounded to 8 bits.") Channel channel,
            @Setting(value = "crop", text = Area.TEXT) Area region) {
    }

    /** @throws org.bauta.core.failure.DataDamaged if the release has another size than its original */
    @Override
    public double measure(Face original, Face released, Settings settings) {
        Image a = original.image();
        Image b = released.image();
        Region region = settings.region().of("SSIM", original, released);
        return Similarity.mean(a.crop(region), b.crop(region), settings.window(), settings.channel());
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
        String window = settings.window() == Window.GAUSS11 ? "gauss11-1.5" : "uniform7";
        return ("ssim@" + window + "-" + settings.channel() + "-" + settings.region()).toLowerCase(Locale.ROOT);
    }
}
