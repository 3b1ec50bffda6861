package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_NEAREST;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Mats;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Shrinks the face to extreme low resolution by exact area means, and enlarges it again.
 *
 * <p>The book gives the strength in two ways: a resolution of n x n (Sec. 5.4.5) and "a specified multiple" (Sec. 3.1.1).
 * Its Table 5.1 finds 19 x 19 stronger than 7 x 7, which is true of multiples and not of resolutions; {@code measure} says
 * which is meant.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1604.03196">Ryoo et al. 2017</a>
 */
@About("Shrinks the face to extreme low resolution and enlarges it again. A smaller resolution, or a larger factor, is stronger.")
@Source(key = "ryoo2017")
@Source(key = "wen2024", where = "Sec. 3.1.1 and 5.4.5")
public final class DownUpSampling implements ImageMethod<DownUpSampling.Settings> {
    /** What the number means. */
    public enum Measure {
        RESOLUTION, FACTOR
    }

    /** How the small picture is enlarged. */
    public enum Enlarge {
        NEAREST(INTER_NEAREST), BILINEAR(INTER_LINEAR), CUBIC(INTER_CUBIC);

        private final int code;

        Enlarge(int code) {
            this.code = code;
        }
    }

    public record Settings(
            @Setting(value = "19", symbol = "n", min = 1, max = 256,
                    text = "The face is shrunk to n x n pixels, or by the factor n.") int size,
            @Setting(value = "resolution",
                    text = "What size means: the pixels that are left across and down, or how many pixels become one.") Measure measure,
            @Setting(value = "bilinear", text = "How the small picture is enlarged again.") Enlarge enlarge) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Region region = face.region();
        int width = left(region.width(), settings);
        int height = left(region.height(), settings);
        try (Mat small = Mats.of(AreaMeans.shrink(face.crop(), width, height)); Mat mat = new Mat();
                Size full = new Size(region.width(), region.height())) {
            resize(small, mat, full, 0, 0, settings.enlarge().code);
            return Masked.whole(region, Mats.toImage(mat));
        }
    }

    /** Pixels that are left of a side: at least one, never more than there are. */
    static int left(int side, Settings settings) {
        double wanted = settings.measure() == Measure.RESOLUTION ? settings.size() : (double) side / settings.size();
        return Math.clamp(Math.round(wanted), 1, side);
    }
}
