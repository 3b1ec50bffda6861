package org.bauta.method.ksame;

import static org.bytedeco.openblas.global.openblas.LAPACKE_dsyevd;
import static org.bytedeco.openblas.global.openblas.LAPACK_ROW_MAJOR;
import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by LAPACK.
 *
 * @param values in descending order
 * @param vectors of unit length, one row each
 */
record Eigen(double[] values, double[][] vectors) {
    static {
        // threads of OpenBLAS get in the way of the engine's own, and make sums depend on their number
        blas_set_num_threads(1);
    }

    /** @param matrix n x n, row by row; destroyed */
    static Eigen symmetric(double[] matrix, int n) {
        double[] ascending = new double[n];
        int info = LAPACKE_dsyevd(LAPACK_ROW_MAJOR, (byte) 'V', (byte) 'U', n, matrix, n, ascending);
        if (info != 0) {
            throw new ArithmeticException("eigenvalues of a " + n + " x " + n + " matrix were not found: LAPACK says " + info);
        }
        double[] values = new double[n];
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            values[i] = ascending[n - 1 - i];
            for (int row = 0; row < n; row++) {
                vectors[i][row] = matrix[row * n + n - 1 - i];
            }
        }
        return new Eigen(values, vectors);
    }
}
