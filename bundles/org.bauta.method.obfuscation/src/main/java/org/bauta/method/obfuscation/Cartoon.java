package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_core.CV_16S;
import static org.bytedeco.opencv.global.opencv_imgproc.Sobel;
import static org.bytedeco.opencv.global.opencv_imgproc.pyrMeanShiftFiltering;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Mats;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.TermCriteria;

/**
 * Makes the face flat as in a cartoon: blur, mean shift over position and color, and strong edges, found by Sobel's operator, drawn
 * again as they were after the blur. The mean shift reaches no further than an eighth of the shorter side of the box.
 *
 * <p>Deviates from the paper: strengths are in units of the face width, and the blur is Gaussian. Its three filters and their order
 * are the published ones; its thresholds are not published in numbers that a face width could be put to.
 *
 * @see <a href="https://doi.org/10.1109/AVSS.2014.6918642">Erdélyi et al. 2014</a>
 */
@About("Flattens the face as in a cartoon and keeps its strong edges. Larger radii, and a higher threshold for edges, are stronger.")
@Source(key = "erdelyi2014")
@Source(key = "comaniciu2002", where = "Sec. 3")
@Source(key = "wen2024", where = "Sec. 8.2.2")
public final class Cartoon implements ImageMethod<Cartoon.Settings> {
    private static final int ROUNDS = 5;

    public record Settings(
            @Setting(value = "1", symbol = "sigma", unit = "% of face width", min = 0, max = 25,
                    text = "Standard deviation of the blur that comes first; larger is stronger.") Length blur,
            @Setting(value = "5", symbol = "h_s", unit = "% of face width", min = 0.1, max = 25,
                    text = "How far apart pixels may lie to be flattened together; larger is stronger.") Length radius,
            @Setting(value = "40", symbol = "h_r", unit = "8-bit levels", min = 1, max = 255,
                    text = "How different their colors may be; larger is stronger.") double range,
            @Setting(value = "60", unit = "8-bit levels per pixel", min = 0, max = 1000,
                    text = "Edges that are at least so steep are kept; larger is stronger.") double edges) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image blurred = GaussianBlur.blur(face.crop(), settings.blur().pixels(face));
        double most = Math.min(blurred.width(), blurred.height()) / 8.0;
        Image flat = flatten(blurred, Math.max(1, Math.min(most, settings.radius().pixels(face))), settings.range());
        return Masked.whole(face.region(), withEdges(flat, blurred, settings.edges()));
    }

    private static Image flatten(Image image, double radius, double range) {
        try (Mat in = Mats.of(image); Mat out = new Mat();
                TermCriteria until = new TermCriteria(TermCriteria.COUNT | TermCriteria.EPS, ROUNDS, 1)) {
            pyrMeanShiftFiltering(in, out, radius, range, halvings(radius), until);
            return Mats.toImage(out);
        }
    }

    /** A wide mean shift begins on a picture halved until its radius is about six pixels; afterwards only what lies at edges moves. */
    private static int halvings(double radius) {
        int count = 0;
        while (radius / (1 << count) > 9) {
            count++;
        }
        return count;
    }

    /** Where a channel is steeper than the threshold, the picture before flattening. */
    private static Image withEdges(Image flat, Image detailed, double threshold) {
        short[] across = slope(detailed, 1, 0);
        short[] down = slope(detailed, 0, 1);
        byte[] out = flat.toBytes();
        for (int i = 0; i < out.length; i += 3) {
            double steepest = 0;
            for (int c = i; c < i + 3; c++) {
                // the weights of Sobel's operator add up to eight levels per pixel
                steepest = Math.max(steepest, Math.hypot(across[c], down[c]) / 8);
            }
            if (steepest >= threshold) {
                System.arraycopy(detailed.samples(), i, out, i, 3);
            }
        }
        return Image.ofRgb(flat.width(), flat.height(), out);
    }

    private static short[] slope(Image image, int dx, int dy) {
        try (Mat in = Mats.of(image); Mat out = new Mat()) {
            Sobel(in, out, CV_16S, dx, dy);
            short[] slopes = new short[image.samples().length];
            try (ShortPointer data = new ShortPointer(out.data())) {
                data.get(slopes);
            }
            return slopes;
        }
    }
}
