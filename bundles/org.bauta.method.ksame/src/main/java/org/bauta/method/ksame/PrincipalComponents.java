package org.bauta.method.ksame;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasUpper;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dsyrk;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.bauta.core.catalog.Source;

/**
 * Principal components of vectors: x is about mean + sum of code[i] basis[i].
 *
 * @param mean of the vectors it was learned from
 * @param basis orthonormal, one row each, by falling variance
 * @param variances of the codes
 */
@Source(key = "turk1991", where = "Calculating eigenfaces: by the small matrix of inner products")
record PrincipalComponents(double[] mean, double[][] basis, double[] variances) {
    /** Variances below this share of the first are rounding. */
    private static final double NOTHING = 1e-9;

    /**
     * @param rows at least one, all of one length
     * @param share of the variance that is kept at least, 0..1; there may be no component, if all rows are equal
     */
    static PrincipalComponents of(double[][] rows, double share) {
        int n = rows.length;
        int d = rows[0].length;
        double[] mean = Grouping.mean(IntStream.range(0, n).toArray(), i -> rows[i]);
        double[] centered = new double[Math.multiplyExact(n, d)];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                centered[i * d + j] = rows[i][j] - mean[j];
            }
        }
        // the smaller of X X^T and X^T X has the same eigenvalues
        boolean few = n <= d;
        int m = few ? n : d;
        double[] product = new double[m * m];
        cblas_dsyrk(CblasRowMajor, CblasUpper, few ? CblasNoTrans : CblasTrans, m, few ? d : n, 1.0 / n, centered, d, 0, product, m);
        Eigen eigen = Eigen.symmetric(product, m);
        int kept = kept(eigen.values(), share);
        double[] variances = Arrays.copyOf(eigen.values(), kept);
        double[][] basis = few ? spread(eigen.vectors(), variances, centered, n, d) : Arrays.copyOf(eigen.vectors(), kept);
        return new PrincipalComponents(mean, basis, variances);
    }

    private static int kept(double[] values, double share) {
        double whole = Arrays.stream(values).filter(v -> v > NOTHING * values[0]).sum();
        double sum = 0;
        int kept = 0;
        while (kept < values.length && values[kept] > Math.max(0, NOTHING * values[0]) && sum < share * whole * (1 - NOTHING)) {
            sum += values[kept++];
        }
        return kept;
    }

    /** X^T v / sqrt(n lambda) for each eigenvector v of X X^T / n. */
    private static double[][] spread(double[][] vectors, double[] variances, double[] centered, int n, int d) {
        int kept = variances.length;
        if (kept == 0) {
            return new double[0][];
        }
        double[] v = new double[kept * n];
        for (int i = 0; i < kept; i++) {
            System.arraycopy(vectors[i], 0, v, i * n, n);
        }
        double[] flat = new double[kept * d];
        cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, kept, d, n, 1, v, n, centered, d, 0, flat, d);
        double[][] basis = new double[kept][];
        for (int i = 0; i < kept; i++) {
            basis[i] = Arrays.copyOfRange(flat, i * d, (i + 1) * d);
            double norm = Math.sqrt(n * variances[i]);
            for (int j = 0; j < d; j++) {
                basis[i][j] /= norm;
            }
        }
        return basis;
    }

    int size() {
        return basis.length;
    }

    double[] code(double[] vector) {
        double[] code = new double[basis.length];
        for (int i = 0; i < code.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                code[i] += basis[i][j] * (vector[j] - mean[j]);
            }
        }
        return code;
    }

    double[] vector(double[] code) {
        double[] out = mean.clone();
        for (int i = 0; i < code.length; i++) {
            for (int j = 0; j < out.length; j++) {
                out[j] += code[i] * basis[i][j];
            }
        }
        return out;
    }

    /** Sum of the variances of all codes. */
    double variance() {
        return Arrays.stream(variances).sum();
    }
}
