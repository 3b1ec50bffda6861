package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LANCZOS4;
import static org.bytedeco.opencv.global.opencv_imgproc.remap;

import java.util.random.RandomGenerator;

import org.bauta.core.image.Image;
import org.bauta.vision.Mats;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Where each pixel of a warped picture comes from: (x + dx, y + dy).
 *
 * @param dx in pixels, row-major
 * @param dy in pixels, row-major
 */
record WarpField(int width, int height, float[] dx, float[] dy) {
    /**
     * Largest move of a point at full strength, in distances of points. The slopes of a cubic B-spline whose coefficients lie in
     * -m..m are at most 1.5 m in either direction, together 3 m: below 1 the field is a contraction and nothing folds.
     */
    private static final double REACH = .33;
    private static final int STEPS = 100;

    /** Moves of one length in random directions on a grid of inner points, none at the edge, a cubic B-spline between. */
    static WarpField random(int width, int height, int points, double strength, RandomGenerator random) {
        int n = points + 2;
        double[][] moves = new double[2][n * n];
        for (int j = 1; j <= points; j++) {
            for (int i = 1; i <= points; i++) {
                double direction = 2 * Math.PI * random.nextDouble();
                moves[0][j * n + i] = strength * REACH * StrictMath.cos(direction);
                moves[1][j * n + i] = strength * REACH * StrictMath.sin(direction);
            }
        }
        float[][] field = new float[2][width * height];
        for (int i = 0; i < width * height; i++) {
            double u = fraction(i % width, width) * (n - 1);
            double v = fraction(i / width, height) * (n - 1);
            field[0][i] = (float) (spline(moves[0], n, u, v) * (width - 1) / (n - 1));
            field[1][i] = (float) (spline(moves[1], n, u, v) * (height - 1) / (n - 1));
        }
        return new WarpField(width, height, field[0], field[1]);
    }

    private static double fraction(int i, int length) {
        return length == 1 ? 0 : (double) i / (length - 1);
    }

    /** Points beyond the edge are those inside, mirrored with the opposite sign, so that the edge itself does not move. */
    private static double spline(double[] moves, int n, double u, double v) {
        int i = Math.min((int) u, n - 2);
        int j = Math.min((int) v, n - 2);
        double sum = 0;
        for (int b = -1; b <= 2; b++) {
            for (int a = -1; a <= 2; a++) {
                sum += kernel(u - i - a) * kernel(v - j - b) * at(moves, n, i + a, j + b);
            }
        }
        return sum;
    }

    private static double at(double[] moves, int n, int i, int j) {
        int x = i < 0 ? -i : i >= n ? 2 * (n - 1) - i : i;
        int y = j < 0 ? -j : j >= n ? 2 * (n - 1) - j : j;
        return (x == i ? 1 : -1) * (y == j ? 1 : -1) * moves[y * n + x];
    }

    /** The cubic B-spline. */
    private static double kernel(double t) {
        double d = Math.abs(t);
        return d < 1 ? 2.0 / 3 - d * d + d * d * d / 2 : d < 2 ? Math.pow(2 - d, 3) / 6 : 0;
    }

    /** The field that undoes this one: p + d(p) = q is solved for p by iteration, which converges because d is a contraction. */
    WarpField inverse() {
        float[] backX = new float[dx.length];
        float[] backY = new float[dy.length];
        for (int i = 0; i < dx.length; i++) {
            double x = i % width;
            double y = i / width;
            for (int step = 0; step < STEPS; step++) {
                double nextX = i % width - sample(dx, x, y);
                double nextY = i / width - sample(dy, x, y);
                boolean settled = Math.hypot(nextX - x, nextY - y) < 1e-4;
                x = nextX;
                y = nextY;
                if (settled) {
                    break;
                }
            }
            backX[i] = (float) (x - i % width);
            backY[i] = (float) (y - i / width);
        }
        return new WarpField(width, height, backX, backY);
    }

    /** The field of warping by this one first and by another after it: one that folds nowhere, if neither does. */
    WarpField then(WarpField other) {
        float[] x = new float[dx.length];
        float[] y = new float[dy.length];
        for (int i = 0; i < dx.length; i++) {
            double px = i % width + (double) other.dx[i];
            double py = i / width + (double) other.dy[i];
            x[i] = (float) (other.dx[i] + sample(dx, px, py));
            y[i] = (float) (other.dy[i] + sample(dy, px, py));
        }
        return new WarpField(width, height, x, y);
    }

    /** Bilinear. */
    private double sample(float[] field, double x, double y) {
        double px = Math.clamp(x, 0, width - 1);
        double py = Math.clamp(y, 0, height - 1);
        int i = Math.min((int) px, Math.max(0, width - 2));
        int j = Math.min((int) py, Math.max(0, height - 2));
        int right = Math.min(i + 1, width - 1);
        int below = Math.min(j + 1, height - 1);
        double a = px - i;
        double b = py - j;
        return (1 - b) * ((1 - a) * field[j * width + i] + a * field[j * width + right])
                + b * ((1 - a) * field[below * width + i] + a * field[below * width + right]);
    }

    /** @param image as large as the field; Lanczos' interpolation over 8 x 8 pixels */
    Image warp(Image image) {
        float[] x = new float[dx.length];
        float[] y = new float[dy.length];
        for (int i = 0; i < dx.length; i++) {
            x[i] = i % width + dx[i];
            y[i] = i / width + dy[i];
        }
        try (Mat in = Mats.of(image); Mat out = new Mat(); Mat mapX = mat(x); Mat mapY = mat(y); Scalar none = new Scalar(0)) {
            remap(in, out, mapX, mapY, INTER_LANCZOS4, BORDER_REPLICATE, none);
            return Mats.toImage(out);
        }
    }

    private Mat mat(float[] values) {
        Mat mat = new Mat(height, width, CV_32FC1);
        try (FloatPointer data = new FloatPointer(mat.data())) {
            data.put(values);
        }
        return mat;
    }
}
