package org.bauta.metric.ssim;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.add;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.transform;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.getGaussianKernel;
import static org.bytedeco.opencv.global.opencv_imgproc.sepFilter2D;

import java.nio.DoubleBuffer;

import org.bauta.core.catalog.Source;
import org.bauta.core.image.Image;
import org.bauta.metric.ssim.Ssim.Channel;
import org.bauta.metric.ssim.Ssim.Window;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Local means and covariances through OpenCV in 64-bit floats, and the index made of them. */
final class Similarity {
    @Source(key = "wang2004", where = "Sec. III-B: K1 = 0.01, L = 255")
    private static final double C1 = Math.pow(.01 * 255, 2);
    @Source(key = "wang2004", where = "Sec. III-B: K2 = 0.03, L = 255")
    private static final double C2 = Math.pow(.03 * 255, 2);
    private static final double[] LUMA = {.299, .587, .114};

    private final int width;
    private final int height;
    private final int channels;
    private final int side;
    /** Population covariance times this is the covariance asked for. */
    private final double correction;

    private Similarity(Mat plane, int side, double correction) {
        this.width = plane.cols();
        this.height = plane.rows();
        this.channels = plane.channels();
        this.side = side;
        this.correction = correction;
    }

    /** @return -1..1; NaN if a side is shorter than the window */
    static double mean(Image a, Image b, Window window, Channel channel) {
        int side = window == Window.GAUSS11 ? 11 : 7;
        if (a.width() < side || a.height() < side) {
            return Double.NaN;
        }
        try (PointerScope scope = new PointerScope()) {
            Mat x = plane(a, channel);
            Mat y = plane(b, channel);
            Mat kernel = window == Window.GAUSS11 ? getGaussianKernel(side, 1.5, CV_64F) : new Mat(side, 1, CV_64F, new Scalar(1.0 / side));
            double n = side * side;
            return new Similarity(x, side, window == Window.GAUSS11 ? 1 : n / (n - 1)).mean(x, y, kernel);
        }
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

    private double mean(Mat x, Mat y, Mat kernel) {
        Mat xx = new Mat();
        Mat yy = new Mat();
        Mat xy = new Mat();
        multiply(x, x, xx);
        multiply(y, y, yy);
        multiply(x, y, xy);
        add(xx, yy, xx);
        return average(local(x, kernel), local(y, kernel), local(xx, kernel), local(xy, kernel));
    }

    private static double[] local(Mat plane, Mat kernel) {
        Mat out = new Mat();
        sepFilter2D(plane, out, CV_64F, kernel, kernel, null, 0, BORDER_REFLECT);
        double[] values = new double[(int) (out.total() * out.channels())];
        DoubleBuffer buffer = out.createBuffer();
        buffer.get(values);
        return values;
    }

    /**
     * Eq. 13 of the paper at every window inside, all channels alike.
     *
     * @param x local means of the one
     * @param y and of the other
     * @param squares local means of {@code x^2 + y^2}; only the sum of the variances enters
     * @param products local means of {@code x y}
     */
    private double average(double[] x, double[] y, double[] squares, double[] products) {
        int border = side / 2;
        double sum = 0;
        for (int row = border; row < height - border; row++) {
            for (int i = channels * (row * width + border), end = channels * (row * width + width - border); i < end; i++) {
                double xy = x[i] * y[i];
                double square = x[i] * x[i] + y[i] * y[i];
                double variances = correction * (squares[i] - square);
                double covariance = correction * (products[i] - xy);
                sum += (2 * xy + C1) * (2 * covariance + C2) / ((square + C1) * (variances + C2));
            }
        }
        return sum / ((double) channels * (height - 2 * border) * (width - 2 * border));
    }
}
