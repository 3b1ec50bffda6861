package org.bauta.metric.kid;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.failure.DataDamaged;

/**
 * Features of many pictures in 64-bit floats, in blocks of rows: products of all pairs are made block by block, never at once.
 *
 * @param blocks row by row, {@code length} columns each
 */
record Features(List<double[]> blocks, int length) {
    private static final int ROWS = 256;

    static {
        // as many threads as there are jobs would get in each other's way, and sums would depend on their number
        blas_set_num_threads(1);
    }

    /** @throws DataDamaged if one of them is not finite */
    static Features of(List<Estimate> estimates) {
        int length = estimates.get(0).values().length;
        List<double[]> blocks = new ArrayList<>();
        for (int start = 0; start < estimates.size(); start += ROWS) {
            List<Estimate> part = estimates.subList(start, Math.min(estimates.size(), start + ROWS));
            double[] block = new double[Math.multiplyExact(part.size(), length)];
            int k = 0;
            for (Estimate e : part) {
                for (float v : e.values()) {
                    if (!Float.isFinite(v)) {
                        throw new DataDamaged("the estimator " + e.card().id()
                                + " gives features that are no finite numbers; see: bauta model verify");
                    }
                    block[k++] = v;
                }
            }
            blocks.add(block);
        }
        return new Features(blocks, length);
    }

    /** Sum of the kernel over all pairs of a row here and a row there. */
    double kernels(Features other) {
        double sum = 0;
        for (double[] a : blocks) {
            for (double[] b : other.blocks) {
                int n = a.length / length;
                int m = b.length / length;
                double[] products = new double[n * m];
                cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, n, m, length, 1, a, length, b, length, 0, products, m);
                for (double p : products) {
                    sum += kernel(p);
                }
            }
        }
        return sum;
    }

    /** Sum of the kernel of every row with itself. */
    double diagonal() {
        double sum = 0;
        for (double[] block : blocks) {
            for (int row = 0; row < block.length; row += length) {
                double square = 0;
                for (int i = row; i < row + length; i++) {
                    square += block[i] * block[i];
                }
                sum += kernel(square);
            }
        }
        return sum;
    }

    private double kernel(double product) {
        double k = product / length + 1;
        return k * k * k;
    }
}
