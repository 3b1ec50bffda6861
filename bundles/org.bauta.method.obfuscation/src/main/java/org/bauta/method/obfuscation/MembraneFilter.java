package org.bauta.method.obfuscation;

import org.bauta.core.catalog.Source;

/**
 * Minimizes sum w (u - f)^2 + sum |grad u|^2 over a picture, where nothing flows across the edge: (W - Laplace) u = W f, solved by
 * conjugate gradients with the diagonal as preconditioner. They begin at the solution for a picture of half the size.
 */
@Source(key = "hestenes1952")
final class MembraneFilter {
    private static final int MOST_STEPS = 300;
    /** Residual that counts as solved, as a part of that of the unfiltered picture. */
    private static final double TOLERANCE = 1e-5;
    /** The same for the smallest picture, which decides the mean. */
    private static final double EXACT = 1e-12;
    private static final int LEAST_SIDE = 8;

    private final int width;
    private final int height;
    private final double[] weights;

    /** @param weights w, row-major, above 0 */
    MembraneFilter(int width, int height, double[] weights) {
        this.width = width;
        this.height = height;
        this.weights = weights;
    }

    double[] smooth(double[] f) {
        double[] unfiltered = laplace(f);
        boolean smallest = Math.min(width, height) < LEAST_SIDE;
        double enough = Math.pow(smallest ? EXACT : TOLERANCE, 2) * dot(unfiltered, precondition(unfiltered));
        double[] u = smallest ? f.clone() : fromHalf(f);
        double[] residual = apply(u);
        for (int i = 0; i < u.length; i++) {
            residual[i] = weights[i] * f[i] - residual[i];
        }
        double[] step = precondition(residual);
        double[] direction = step.clone();
        double rho = dot(residual, step);
        for (int i = 0; i < MOST_STEPS && rho > enough; i++) {
            double[] image = apply(direction);
            double alpha = rho / dot(direction, image);
            for (int k = 0; k < u.length; k++) {
                u[k] += alpha * direction[k];
                residual[k] -= alpha * image[k];
            }
            step = precondition(residual);
            double next = dot(residual, step);
            for (int k = 0; k < u.length; k++) {
                direction[k] = step[k] + next / rho * direction[k];
            }
            rho = next;
        }
        return u;
    }

    /** The solution at half the size: weights add up, differences between neighbours count as much as before. */
    private double[] fromHalf(double[] f) {
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        double[] halfWeights = new double[w * h];
        double[] half = new double[w * h];
        for (int i = 0; i < f.length; i++) {
            int k = i / width / 2 * w + i % width / 2;
            halfWeights[k] += weights[i];
            half[k] += weights[i] * f[i];
        }
        for (int k = 0; k < half.length; k++) {
            half[k] /= halfWeights[k];
        }
        double[] solved = new MembraneFilter(w, h, halfWeights).smooth(half);
        double[] u = new double[f.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = solved[i / width / 2 * w + i % width / 2];
        }
        return u;
    }

    /** (W - Laplace) u. */
    double[] apply(double[] u) {
        double[] out = laplace(u);
        for (int i = 0; i < u.length; i++) {
            out[i] = weights[i] * u[i] - out[i];
        }
        return out;
    }

    /** Sum of the differences to the neighbours there are. */
    private double[] laplace(double[] u) {
        double[] out = new double[u.length];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                double across = (x > 0 ? u[i - 1] - u[i] : 0) + (x + 1 < width ? u[i + 1] - u[i] : 0);
                double down = (y > 0 ? u[i - width] - u[i] : 0) + (y + 1 < height ? u[i + width] - u[i] : 0);
                out[i] = across + down;
            }
        }
        return out;
    }

    private double[] precondition(double[] residual) {
        double[] out = new double[residual.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = residual[i] / (weights[i] + 4);
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
