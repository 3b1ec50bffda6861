package org.bauta.metric.fid;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dgelqf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dgesdd;
import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;
import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;

import java.util.Arrays;
import java.util.List;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.failure.DataDamaged;

/**
 * Mean and covariance of features.
 *
 * <p>The covariance is kept as a factor F with {@code S = F^T F}: the centered features over {@code sqrt(n - 1)}, or, where there are
 * more pictures than features, the triangle that an orthogonal transformation makes of them. Then the eigenvalues of
 * {@code S1 S2} are the squared singular values of {@code F1 F2^T}, and the trace of its root is their sum. No root of a
 * matrix is taken, which would be inexact where the covariance is singular, as with fewer pictures than features.
 *
 * @param factor row by row, {@code mean.length} columns
 */
record Gaussian(double[] mean, double[] factor, int rows) {
    static {
        // as many threads as there are jobs would get in each other's way, and sums would depend on their number
        blas_set_num_threads(1);
    }

    /** @param features at least two. @throws DataDamaged if one of them is not finite */
    static Gaussian of(List<Estimate> features) {
        int n = features.size();
        int d = features.get(0).values().length;
        double[] mean = new double[d];
        for (Estimate e : features) {
            for (int i = 0; i < d; i++) {
                mean[i] += e.values()[i] / (double) n;
            }
        }
        if (!Double.isFinite(Arrays.stream(mean).sum())) {
            throw new DataDamaged("the estimator " + features.get(0).card().id()
                    + " gives features that are no finite numbers; see: bauta model verify");
        }
        double[] centered = new double[Math.multiplyExact(n, d)];
        double scale = 1 / Math.sqrt(n - 1.0);
        for (int row = 0, k = 0; row < n; row++) {
            float[] values = features.get(row).values();
            for (int i = 0; i < d; i++, k++) {
                centered[k] = scale * (values[i] - mean[i]);
            }
        }
        return n <= d ? new Gaussian(mean, centered, n) : new Gaussian(mean, triangle(centered, n, d), d);
    }

    /** Column by column the matrix is the transpose L Q: its triangle L is S's factor from the left, and read row by row F. */
    private static double[] triangle(double[] centered, int n, int d) {
        check(LAPACKE_dgelqf(LAPACK_COL_MAJOR, d, n, centered, d, new double[d]));
        double[] out = Arrays.copyOf(centered, d * d);
        for (int column = 1; column < d; column++) {
            // above the diagonal LAPACK leaves what Q is made of
            Arrays.fill(out, column * d, column * d + column, 0);
        }
        return out;
    }

    /** Squared Fréchet distance, at least 0. */
    double distance(Gaussian other) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (mean[i] - other.mean[i]) * (mean[i] - other.mean[i]);
        }
        // rounding may carry the distance of equal sets below zero
        return Math.max(0, sum + variance() + other.variance() - 2 * traceOfRoot(other));
    }

    /** Trace of the covariance. */
    private double variance() {
        return Arrays.stream(factor).map(f -> f * f).sum();
    }

    private double traceOfRoot(Gaussian other) {
        int d = mean.length;
        double[] product = new double[Math.multiplyExact(rows, other.rows)];
        cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, other.rows, d, 1, factor, d, other.factor, d, 0, product, other.rows);
        double[] singular = new double[Math.min(rows, other.rows)];
        // read column by column it is the transpose, which has the same singular values
        double[] none = new double[1];
        check(LAPACKE_dgesdd(LAPACK_COL_MAJOR, (byte) 'N', other.rows, rows, product, other.rows, singular, none, 1, none, 1));
        return Arrays.stream(singular).sum();
    }

    private static void check(int info) {
        if (info != 0) {
            throw new ArithmeticException("LAPACK gave up on finite features (" + info + ")");
        }
    }
}
