package org.bauta.method.ksame;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.bauta.core.catalog.Source;

/**
 * Linear attribute classifiers by ridge regression: attribute a of a face x is about {@code <w_a, x> + b_a}, near 1 or -1.
 *
 * @param weights one row for each attribute
 * @param offsets one for each attribute
 */
@Source(key = "hoerl1970", where = "eq. 2.1")
record LinearAttributes(double[][] weights, double[] offsets) {
    /** The ridge, as a share of the mean variance of a face's numbers. */
    private static final double RIDGE = .1;

    /** @param faces one row each @param values what is known of each, a row of 1 and -1 */
    static LinearAttributes learn(double[][] faces, double[][] values) {
        int n = faces[0].length;
        int[] all = IntStream.range(0, faces.length).toArray();
        double[] mean = Grouping.mean(all, i -> faces[i]);
        double[] usual = Grouping.mean(all, i -> values[i]);
        double[] covariance = new double[n * n];
        double[][] cross = new double[usual.length][n];
        for (int i : all) {
            double[] x = Vectors.minus(faces[i], mean);
            double[] y = Vectors.minus(values[i], usual);
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    covariance[r * n + c] += x[r] * x[c] / all.length;
                }
                for (int a = 0; a < y.length; a++) {
                    cross[a][r] += y[a] * x[r] / all.length;
                }
            }
        }
        double[][] weights = solve(covariance, cross, n);
        double[] offsets = IntStream.range(0, usual.length).mapToDouble(a -> usual[a] - Vectors.dot(weights[a], mean)).toArray();
        return new LinearAttributes(weights, offsets);
    }

    /** (C + ridge I)^-1 c for each c, by the eigenvectors of C. */
    private static double[][] solve(double[] covariance, double[][] cross, int n) {
        Eigen eigen = Eigen.symmetric(covariance, n);
        double ridge = RIDGE * Arrays.stream(eigen.values()).sum() / n;
        double[][] out = new double[cross.length][n];
        for (int a = 0; a < cross.length; a++) {
            for (int e = 0; e < n; e++) {
                double along = Vectors.dot(eigen.vectors()[e], cross[a]) / (eigen.values()[e] + ridge);
                for (int d = 0; d < n; d++) {
                    out[a][d] += along * eigen.vectors()[e][d];
                }
            }
        }
        return out;
    }

    /** What a face looks like: a number for each attribute. */
    double[] of(double[] face) {
        return IntStream.range(0, offsets.length).mapToDouble(a -> Vectors.dot(weights[a], face) + offsets[a]).toArray();
    }
}
