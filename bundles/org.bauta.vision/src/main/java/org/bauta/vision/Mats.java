package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Pictures as OpenCV matrices and back, copied in bulk. The channel order stays red, green, blue: whoever calls an OpenCV
 * function that means blue by the first channel converts, and says so. Matrices are native memory: close them.
 */
public final class Mats {
    private Mats() {
    }

    /** A new 8-bit matrix of three channels, red first. */
    public static Mat of(Image image) {
        Mat mat = new Mat(image.height(), image.width(), CV_8UC3);
        mat.data().put(image.samples());
        return mat;
    }

    /** A new 8-bit matrix of one channel. */
    public static Mat of(Mask mask) {
        Mat mat = new Mat(mask.height(), mask.width(), CV_8UC1);
        mat.data().put(mask.values());
        return mat;
    }

    /** @param mat 8-bit, three channels, red first */
    public static Image toImage(Mat mat) {
        if (mat.type() != CV_8UC3) {
            throw new IllegalArgumentException("not an 8-bit matrix of three channels: type " + mat.type());
        }
        return Image.ofRgb(mat.cols(), mat.rows(), bytes(mat, 3));
    }

    /** @param mat 8-bit, one channel */
    public static Mask toMask(Mat mat) {
        if (mat.type() != CV_8UC1) {
            throw new IllegalArgumentException("not an 8-bit matrix of one channel: type " + mat.type());
        }
        return Mask.of(mat.cols(), mat.rows(), bytes(mat, 1));
    }

    private static byte[] bytes(Mat mat, int channels) {
        byte[] out = new byte[Math.multiplyExact(Math.multiplyExact(mat.cols(), mat.rows()), channels)];
        if (mat.isContinuous()) {
            mat.data().get(out);
            return out;
        }
        int row = mat.cols() * channels;
        for (int y = 0; y < mat.rows(); y++) {
            try (BytePointer line = mat.ptr(y)) {
                line.get(out, y * row, row);
            }
        }
        return out;
    }
}
