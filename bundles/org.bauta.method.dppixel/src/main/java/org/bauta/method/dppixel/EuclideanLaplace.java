package org.bauta.method.dppixel;

import java.util.random.RandomGenerator;

import org.bauta.core.catalog.Source;

/**
 * The Laplace mechanism of a Euclidean space: from x, a point z has the density proportional to exp(-epsilon |z - x|).
 * By the triangle inequality the densities from x and y differ at most by the factor exp(epsilon |x - y|): metric
 * privacy.
 *
 * <p>In k dimensions the distance |z - x| has a Gamma distribution of shape k and scale 1 / epsilon, and the direction
 * is uniform.
 *
 * <p>Floating point: z is rounded to multiples of 2^-10. A step of that grid holds more than 2^30 floating-point
 * numbers, so that which of them can occur from x and which from y, the leak of noise in floating point, is not seen;
 * what is left are rounding errors of about 1e-13 of the density. That is an argument, not the proof that the integer
 * noise of this family has.
 */
@Source(key = "chatzikokolakis2013", where = "the Laplace mechanism of d-privacy")
final class EuclideanLaplace {
    private static final double GRID = 0x1p-10;

    private EuclideanLaplace() {
    }

    /** @param epsilon for each unit of distance, positive */
    static double[] sample(double[] x, double epsilon, RandomGenerator random) {
        double[] z = new double[x.length];
        double radius = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            radius += random.nextExponential() / epsilon;
            z[i] = random.nextGaussian();
            squares += z[i] * z[i];
        }
        double step = radius / Math.sqrt(squares);
        for (int i = 0; i < x.length; i++) {
            z[i] = GRID * Math.rint((x[i] + step * z[i]) / GRID);
        }
        return z;
    }
}
