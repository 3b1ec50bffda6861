package org.bauta.metric.ssim;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.add;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.transform;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.getGaussianKernel;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.sepFilter2D;

import java.nio.DoubleBuffer;
import java.util.Arrays;

import org.bauta.core.catalog.Source;
import org.bauta.core.image.Image;
import org.bauta.metric.ssim.Ssim.Channel;
import org.bauta.metric.ssim.Ssim.Window;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Local means and covariances through OpenCV in 64-bit floats, and the indices made of them. */
final class Similarity {
    @Source(key = "wang2004", where = "Sec. III-B: K1 = 0.01, L = 255")
    private static final double C1 = Math.pow(.01 * 255, 2);
    @Source(key = "wang2004", where = "Sec. III-B: K2 = 0.03, L = 255")
    private static final double C2 = Math.pow(.03 * 255, 2);
    private static final double[] LUMA = {.299, .587, .114};

    private final Mat x;
    private final Mat y;
    private final int channels;
    private final Window window;

    /**
     * Means over all windows that lie wholly inside, one for each channel.
     *
     * @param whole the index with all its terms
     * @param contrast the terms of contrast and structure alone
     */
    private record Means(double[] whole, double[] contrast) {
    }

    private Similarity(Mat x, Mat y, Window window) {
        this.x = x;
        this.y = y;
        this.channels = x.channels();
        this.window = window;
    }

    /** @return -1..1; NaN if a side is shorter than the window */
    static double mean(Image a, Image b, Window window, Channel channel) {
        if (Math.min(a.width(), a.height()) < side(window)) {
            return Double.NaN;
        }
        try (PointerScope scope = new PointerScope()) {
            return average(new Similarity(plane(a, channel), plane(b, channel), window).means().whole());
        }
    }

    /**
     * Contrast and structure at each scale, luminance at the last, each to the power of its weight. A mean below zero counts
     * as zero: it has no such power.
     *
     * @param weights one for each scale, the finest first
     * @return 0..1; NaN if a side is shorter than the window at the last scale
     */
    static double multiScale(Image a, Image b, Channel channel, double... weights) {
        int least = side(Window.GAUSS11) - 1 << weights.length - 1;
        if (Math.min(a.width(), a.height()) <= least) {
            return Double.NaN;
        }
        try (PointerScope scope = new PointerScope()) {
            Similarity at = new Similarity(plane(a, channel), plane(b, channel), Window.GAUSS11);
            double[] product = new double[at.channels];
            Arrays.fill(product, 1);
            for (int scale = 0; scale < weights.length; scale++) {
                Means means = at.means();
                double[] terms = scale == weights.length - 1 ? means.whole() : means.contrast();
                for (int c = 0; c < product.length; c++) {
                    product[c] *= Math.pow(Math.max(0, terms[c]), weights[scale]);
                }
                at = new Similarity(halved(at.x), halved(at.y), Window.GAUSS11);
            }
            return average(product);
        }
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static int side(Window window) {
        return window == Window.GAUSS11 ? 11 : 7;
    }

    /** Means of 2 x 2 pixels; the last row or column of an odd number stands for its missing neighbour. */
    private static Mat halved(Mat plane) {
        Mat even = new Mat();
        copyMakeBorder(plane, even, 0, plane.rows() % 2, 0, plane.cols() % 2, BORDER_REFLECT);
        Mat out = new Mat();
        resize(even, out, new Size(even.cols() / 2, even.rows() / 2), 0, 0, INTER_AREA);
        return out;
    }

    private static Mat plane(Image image, Channel channel) {
        Mat rgb = new Mat(image.height(), image.width(), CV_8UC3);
        rgb.data().put(image.samples());
        Mat out = new Mat();
        if (channel == Channel.GRAY) {
            cvtColor(rgb, out, COLOR_RGB2GRAY);
            out.convertTo(out, CV_64F);
            return out;
        }
        rgb.convertTo(out, CV_64F);
        if (channel == Channel.Y) {
            Mat weights = new Mat(1, 3, CV_64F);
            DoubleBuffer row = weights.createBuffer();
            row.put(LUMA);
            transform(out, out, weights);
        }
        return out;
    }

    private Means means() {
        Mat xx = new Mat();
        Mat yy = new Mat();
        Mat xy = new Mat();
        multiply(x, x, xx);
        multiply(y, y, yy);
        multiply(x, y, xy);
        add(xx, yy, xx);
        return means(local(x), local(y), local(xx), local(xy));
    }

    private double[] local(Mat plane) {
        int side = side(window);
        Mat kernel = window == Window.GAUSS11 ? getGaussianKernel(side, 1.5, CV_64F) : new Mat(side, 1, CV_64F, new Scalar(1.0 / side));
        Mat out = new Mat();
        sepFilter2D(plane, out, CV_64F, kernel, kernel, null, 0, BORDER_REFLECT);
        double[] values = new double[(int) (out.total() * out.channels())];
        DoubleBuffer buffer = out.createBuffer();
        buffer.get(values);
        return values;
    }

    /**
     * Eq. 13 of the paper at every window inside.
     *
     * @param mx local means of the one
     * @param my and of the other
     * @param squares local means of {@code x^2 + y^2}; only the sum of the variances enters
     * @param products local means of {@code x y}
     */
    private Means means(double[] mx, double[] my, double[] squares, double[] products) {
        int n = side(window) * side(window);
        double correction = window == Window.GAUSS11 ? 1 : n / (n - 1.0);
        int border = side(window) / 2;
        double windows = (double) (x.rows() - 2 * border) * (x.cols() - 2 * border);
        double[] whole = new double[channels];
        double[] contrast = new double[channels];
        for (int c = 0; c < channels; c++) {
            double all = 0;
            double some = 0;
            for (int row = border; row < x.rows() - border; row++) {
                int start = channels * (row * x.cols() + border) + c;
                int end = channels * (row * x.cols() + x.cols() - border);
                for (int i = start; i < end; i += channels) {
                    double xy = mx[i] * my[i];
                    double square = mx[i] * mx[i] + my[i] * my[i];
                    double cs = (2 * correction * (products[i] - xy) + C2) / (correction * (squares[i] - square) + C2);
                    all += (2 * xy + C1) / (square + C1) * cs;
                    some += cs;
                }
            }
            whole[c] = all / windows;
            contrast[c] = some / windows;
        }
        return new Means(whole, contrast);
    }
}
