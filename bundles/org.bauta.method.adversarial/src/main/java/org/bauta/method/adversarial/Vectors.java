package org.bauta.method.adversarial;

import java.util.Arrays;

import org.bauta.core.catalog.Source;

/** A few operations on embeddings. */
final class Vectors {
    private static final int STEPS = 200;

    private Vectors() {
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (double) a[k] * b[k];
        }
        return sum;
    }

    static float[] minus(float[] a, float[] b) {
        float[] out = a.clone();
        for (int k = 0; k < out.length; k++) {
            out[k] -= b[k];
        }
        return out;
    }

    /** {@code sum c_i rows_i} */
    static float[] mix(double[] c, float[][] rows) {
        float[] out = new float[rows[0].length];
        for (int i = 0; i < c.length; i++) {
            for (int k = 0; k < out.length; k++) {
                out[k] += (float) (c[i] * rows[i][k]);
            }
        }
        return out;
    }

    /**
     * The weights of the point of a convex hull that is nearest to another: minimizes {@code |target - sum c_i rows_i|} over
     * the simplex, by projected gradients.
     */
    static double[] convexWeights(float[] target, float[][] rows) {
        double[] c = new double[rows.length];
        Arrays.fill(c, 1.0 / c.length);
        double largest = 1e-12;
        for (float[] row : rows) {
            largest += dot(row, row);
        }
        for (int step = 0; step < STEPS && c.length > 1; step++) {
            float[] rest = minus(target, mix(c, rows));
            for (int i = 0; i < c.length; i++) {
                c[i] += dot(rows[i], rest) / largest;
            }
            ontoSimplex(c);
        }
        return c;
    }

    /** The nearest point with coordinates of 0 or more that sum to 1. */
    @Source(key = "duchi2008", where = "Fig. 1")
    static void ontoSimplex(double[] c) {
        double[] sorted = c.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double shift = 0;
        for (int k = 1; k <= sorted.length; k++) {
            double largest = sorted[sorted.length - k];
            sum += largest;
            if (largest - (sum - 1) / k > 0) {
                shift = (sum - 1) / k;
            }
        }
        for (int i = 0; i < c.length; i++) {
            c[i] = Math.max(0, c[i] - shift);
        }
    }

    /** The point of an affine hull that is nearest to another. @param basis of {@link #basis} */
    static float[] ontoAffine(float[] target, float[] center, float[][] basis) {
        float[] from = minus(target, center);
        float[] out = center.clone();
        for (float[] direction : basis) {
            double along = dot(from, direction);
            for (int k = 0; k < out.length; k++) {
                out[k] += (float) (along * direction[k]);
            }
        }
        return out;
    }

    /** Orthonormal directions that span the differences of rows from their center; fewer than rows. */
    static float[][] basis(float[][] rows, float[] center) {
        float[][] basis = new float[0][];
        for (float[] row : rows) {
            float[] left = minus(row, ontoAffine(row, center, basis));
            double length = Math.sqrt(dot(left, left));
            if (length > 1e-4 && basis.length < rows.length - 1) {
                basis = Arrays.copyOf(basis, basis.length + 1);
                basis[basis.length - 1] = Victims.scaled(left, 1 / length);
            }
        }
        return basis;
    }

    /** The mean, not brought to unit length. */
    static float[] mean(float[][] rows) {
        double[] c = new double[rows.length];
        Arrays.fill(c, 1.0 / c.length);
        return mix(c, rows);
    }
}
