package org.bauta.metric.ssim;

import java.util.Arrays;
import java.util.Locale;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Region;
import org.bauta.core.metric.Area;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.settings.Setting;
import org.bauta.metric.ssim.Ssim.Channel;

/**
 * Structural similarity at several scales, each half the size of the one before: contrast and structure of every scale and
 * luminance of the coarsest, multiplied with the paper's weights. 1 for identical pixels, at least 0.
 *
 * <p>The region has to be larger than {@code 10 * 2^(scales - 1)} pixels on both sides, so that a window fits into the coarsest
 * scale: more than 160 pixels for the paper's five scales. A smaller one is NaN, not scored. Fewer scales make do with less
 * (three with 41 pixels); their weights are then scaled to sum to 1, and one scale is SSIM, cut at 0. Values of different numbers
 * of scales cannot be compared, so the number stands in the variant.
 *
 * @see <a href="https://doi.org/10.1109/ACSSC.2003.1292216">Wang et al. 2003</a>
 */
@About("Structural similarity at five scales, by default of the face region alone, which has to be larger than 160 pixels for it. 1 is "
        + "identical; higher is nearer.")
@Source(key = "wang2003", where = "Sec. 3.1, eq. 7")
public final class MsSsim implements FaceMetric<MsSsim.Settings> {
    @Source(key = "wang2003", where = "Sec. 3.2")
    private static final double[] WEIGHTS = {.0448, .2856, .3001, .2363, .1333};

    public record Settings(
            @Setting(value = "5", symbol = "M", min = 1, max = 5,
                    text = "Number of scales; a region needs more than 10 * 2^(scales - 1) pixels on each side.") int scales,
            @Setting(value = "rgb",
                    text = "rgb: mean over the channels; y: BT.601 luma; gray: that luma rounded to 8 bits.") Channel channel,
            @Setting(value = "crop", text = Area.TEXT) Area region) {
    }

    /** @throws org.bauta.core.failure.DataDamaged if the release has another size than its original */
    @Override
    public double measure(Face original, Face released, Settings settings) {
        Region region = settings.region().of("MS-SSIM", original, released);
        double[] weights = Arrays.copyOf(WEIGHTS, settings.scales());
        double sum = Arrays.stream(weights).sum();
        return Similarity.multiScale(original.image().crop(region), released.image().crop(region), settings.channel(),
                Arrays.stream(weights).map(w -> w / sum).toArray());
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
        String channel = settings.channel().name().toLowerCase(Locale.ROOT);
        return "ms-ssim@scales" + settings.scales() + "-" + channel + "-" + settings.region().word();
    }
}
