package org.bauta.method.dppixel;

import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_core.SVDecomp;

import java.nio.DoubleBuffer;
import java.util.Arrays;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The k largest singular values of a matrix and their vectors: A is about the sum of values[i] left[i] right[i]^T.
 *
 * @param values in descending order
 * @param left of unit length, one row each
 * @param right of unit length, one row each
 */
record SingularTriplets(double[] values, double[][] left, double[][] right) {
    static {
        // OpenCV calls OpenBLAS, whose threads get in each other's way: a 256 x 256 matrix takes 15 times as long with two
        blas_set_num_threads(1);
    }

    /**
     * @param matrix row by row
     * @param rank how many are wanted; there are no more than the shorter side
     */
    static SingularTriplets of(double[] matrix, int rows, int columns, int rank) {
        int k = Math.min(rank, Math.min(rows, columns));
        try (Mat a = new Mat(rows, columns, CV_64FC1); Mat w = new Mat(); Mat u = new Mat(); Mat vt = new Mat()) {
            a.<DoubleBuffer>createBuffer().put(matrix);
            SVDecomp(a, w, u, vt);
            double[] allLeft = read(u);
            double[][] left = new double[k][rows];
            double[][] right = new double[k][];
            double[] allRight = read(vt);
            for (int i = 0; i < k; i++) {
                for (int y = 0; y < rows; y++) {
                    left[i][y] = allLeft[y * u.cols() + i];
                }
                right[i] = Arrays.copyOfRange(allRight, i * columns, (i + 1) * columns);
            }
            return new SingularTriplets(Arrays.copyOf(read(w), k), left, right);
        }
    }

    private static double[] read(Mat mat) {
        double[] out = new double[mat.rows() * mat.cols()];
        mat.<DoubleBuffer>createBuffer().get(out);
        return out;
    }

    /** The matrix with the same vectors and these values, row by row. */
    double[] compose(double[] others) {
        int columns = right[0].length;
        double[] out = new double[left[0].length * columns];
        for (int i = 0; i < others.length; i++) {
            for (int y = 0, p = 0; y < left[i].length; y++) {
                double factor = others[i] * left[i][y];
                for (int x = 0; x < columns; x++, p++) {
                    out[p] += factor * right[i][x];
                }
            }
        }
        return out;
    }
}
