package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;

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
    public record Settings(@Setting(value = "8", symbol = "sigma", unit = "% of face width", min = 0, max = 50,
            text = "Standard deviation of the Gaussian; larger is stronger.") Length sigma) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        return Masked.whole(face.region(), blur(face.crop(), settings.sigma().pixels(face)));
    }

    /**
     * Blurs a whole picture; the kernel reaches to four sigma. Computed in 32-bit floats and rounded once, because OpenCV's 8-bit kernels
     * have weights of 1/256 and dissolve when sigma is large.
     */
    static Image blur(Image image, double sigma) {
        if (sigma <= 0) {
            return image;
        }
        // with sigma twice the period of the mirrored picture, every wave is damped below 1e-8: the mean colour everywhere
        double effective = Math.min(sigma, 4.0 * Math.max(image.width(), image.height()));
        try (Mat mat = Mats.of(image); Mat smooth = new Mat(); Size fromSigma = new Size(0, 0)) {
            mat.convertTo(smooth, CV_32F);
            opencv_imgproc.GaussianBlur(smooth, smooth, fromSigma, effective, effective, BORDER_REFLECT_101, 0);
            smooth.convertTo(mat, CV_8U);
            return Mats.toImage(mat);
        }
    }
}
