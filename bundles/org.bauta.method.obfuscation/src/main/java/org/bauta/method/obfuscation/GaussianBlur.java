package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

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
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Every pixel becomes the mean of its neighbours, weighted by a Gaussian. The face box is blurred on its own, mirrored at its
 * edges, so that nothing from outside enters and a release does not depend on the background.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.1.1
 */
@About("Blurs the face box with a Gaussian. A larger sigma is stronger; 0 leaves the face as it is.")
@Source(key = "wen2024", where = "Sec. 3.1.1")
public final class GaussianBlur implements ImageMethod<GaussianBlur.Settings> {
    private static final double PIXELS_PER_SIGMA = 8;

    public record Settings(@Setting(value = "8", symbol = "sigma", unit = "% of face width", min = 0, max = 50,
            text = "Standard deviation of the Gaussian; larger is stronger.") Length sigma) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        return Masked.whole(face.region(), blur(face.crop(), settings.sigma().pixels(face)));
    }

    /**
     * Blurs a whole picture, in 32-bit floats that are rounded once: OpenCV's 8-bit kernels have weights of 1/256 and dissolve
     * when sigma is large. A wide Gaussian is applied to a picture reduced so far that eight pixels of it are one sigma: the result
     * stays within one level and takes as long for any sigma.
     */
    static Image blur(Image image, double sigma) {
        if (sigma <= 0) {
            return image;
        }
        // at four times the longer side every wave of the mirrored picture is damped below 1e-30: the mean color everywhere
        double effective = Math.min(sigma, 4.0 * Math.max(image.width(), image.height()));
        double factor = Math.max(1, Math.floor(effective / PIXELS_PER_SIGMA));
        try (Mat mat = Mats.of(image); Mat smooth = new Mat(); Size full = mat.size();
                Size reduced = new Size(reduced(image.width(), factor), reduced(image.height(), factor))) {
            mat.convertTo(smooth, CV_32F);
            if (factor > 1) {
                resize(smooth, smooth, reduced, 0, 0, INTER_AREA);
            }
            gaussian(smooth, rest(effective, (double) image.width() / smooth.cols()),
                    rest(effective, (double) image.height() / smooth.rows()));
            if (factor > 1) {
                resize(smooth, smooth, full, 0, 0, INTER_LINEAR);
            }
            smooth.convertTo(mat, CV_8U);
            return Mats.toImage(mat);
        }
    }

    private static int reduced(int side, double factor) {
        return (int) Math.max(1, Math.round(side / factor));
    }

    /** What is left of sigma, in reduced pixels, after area means (variance 1/12) and linear interpolation (1/6) have done their part. */
    private static double rest(double sigma, double factor) {
        return factor > 1 ? Math.sqrt(sigma * sigma / (factor * factor) - .25) : sigma;
    }

    /** The kernel reaches to four sigma. */
    private static void gaussian(Mat mat, double across, double down) {
        try (Size fromSigma = new Size(0, 0)) {
            opencv_imgproc.GaussianBlur(mat, mat, fromSigma, across, down, BORDER_REFLECT, 0);
        }
    }
}
