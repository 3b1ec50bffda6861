package org.bauta.method.ksame;

import static org.bytedeco.opencv.global.opencv_core.CV_32SC2;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_8;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_ELLIPSE;
import static org.bytedeco.opencv.global.opencv_imgproc.dilate;
import static org.bytedeco.opencv.global.opencv_imgproc.fillPoly;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;

import java.nio.IntBuffer;
import java.util.stream.IntStream;

import org.bauta.core.image.Mask;
import org.bauta.vision.Mats;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Which pixels of the frame are face, with a soft edge. */
final class SoftFace {
    /** Width of the soft edge in sides of the frame. */
    private static final double EDGE = .03;
    /** Bits behind the point in OpenCV's coordinates. */
    private static final int SHIFT = 4;

    private final byte[] alpha;
    private final int[] pixels;

    SoftFace(Frame frame, double[] contour) {
        alpha = union(frame, contour).values();
        pixels = IntStream.range(0, alpha.length).filter(p -> alpha[p] != 0).toArray();
    }

    /** Red, green and blue of each pixel of the face. */
    double[] inside(byte[] texture) {
        double[] out = new double[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            for (int c = 0; c < 3; c++) {
                out[3 * i + c] = texture[3 * pixels[i] + c] & 0xff;
            }
        }
        return out;
    }

    /** The reverse: lays a face over what is there. */
    void paint(double[] inside, float[] texture) {
        for (int i = 0; i < pixels.length; i++) {
            float a = (alpha[pixels[i]] & 0xff) / 255f;
            for (int c = 0; c < 3; c++) {
                int at = 3 * pixels[i] + c;
                texture[at] = a * (float) inside[3 * i + c] + (1 - a) * texture[at];
            }
        }
    }

    /** What lies inside of one of the contours counts whole; the soft edge is outside. */
    static Mask union(Frame frame, double[]... contours) {
        int reach = (int) Math.max(1, Math.round(EDGE * frame.size()));
        int kernel = 2 * reach + 1;
        try (Mat mask = new Mat(frame.size(), frame.size(), CV_8UC1, new Scalar(0)); Scalar full = new Scalar(255);
                Size size = new Size(kernel, kernel); Mat disc = getStructuringElement(MORPH_ELLIPSE, size)) {
            for (double[] contour : contours) {
                fill(mask, contour, full);
            }
            dilate(mask, mask, disc);
            GaussianBlur(mask, mask, size, reach / 2.0);
            return Mats.toMask(mask);
        }
    }

    private static void fill(Mat mask, double[] contour, Scalar value) {
        int[] fixed = IntStream.range(0, contour.length).map(i -> (int) Math.round(contour[i] * (1 << SHIFT))).toArray();
        try (Mat polygon = new Mat(contour.length / 2, 1, CV_32SC2); MatVector all = new MatVector(polygon);
                Point origin = new Point(0, 0)) {
            polygon.<IntBuffer>createBuffer().put(fixed);
            fillPoly(mask, all, value, LINE_8, SHIFT, origin);
        }
    }

    /** The whole frame; its soft edge lies outside of what a recogniser sees. */
    static Mask square(Frame frame) {
        double edge = 2 * EDGE * frame.size();
        byte[] out = new byte[frame.size() * frame.size()];
        int last = frame.size() - 1;
        for (int i = 0; i < out.length; i++) {
            int x = i % frame.size();
            int y = i / frame.size();
            double distance = Math.min(Math.min(x, last - x), Math.min(y, last - y)) + .5;
            out[i] = (byte) Math.round(255 * Math.min(1, distance / edge));
        }
        return Mask.of(frame.size(), frame.size(), out);
    }
}
