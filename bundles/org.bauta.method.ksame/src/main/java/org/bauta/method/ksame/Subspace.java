package org.bauta.method.ksame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A linear subspace by an orthonormal basis. */
final class Subspace {
    private static final double NOTHING = 1e-6;

    private final List<double[]> basis = new ArrayList<>();

    int dimensions() {
        return basis.size();
    }

    /** Makes the subspace contain a vector; what it contains already is not added again (Gram and Schmidt, done twice). */
    void include(double[] vector) {
        double length = Math.sqrt(Vectors.dot(vector, vector));
        double[] once = Vectors.minus(vector, project(vector));
        double[] rest = Vectors.minus(once, project(once));
        double left = Math.sqrt(Vectors.dot(rest, rest));
        if (left > NOTHING * length) {
            basis.add(Arrays.stream(rest).map(x -> x / left).toArray());
        }
    }

    /** The nearest vector in the subspace. */
    double[] project(double[] vector) {
        double[] out = new double[vector.length];
        for (double[] b : basis) {
            double length = Vectors.dot(b, vector);
            for (int d = 0; d < out.length; d++) {
                out[d] += length * b[d];
            }
        }
        return out;
    }
}
