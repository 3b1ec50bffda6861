package org.bauta.method.dppixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

import org.bauta.core.method.RunContext;
import org.bauta.method.dppixel.Distinguisher.Loss;
import org.junit.jupiter.api.Test;

class EuclideanLaplaceTest {
    private static final int DRAWS = 200_000;

    /**
     * The distance by its distribution function, P(Gamma(k) <= r) = 1 - e^-r (1 + r + ... + r^(k-1) / (k-1)!), which
     * makes it uniform.
     */
    @Test
    void theDistanceIsGammaDistributed() {
        for (int k : new int[] {1, 2, 4, 16}) {
            SplittableRandom random = new SplittableRandom(k);
            double[] x = new double[k];
            double excess = ChiSquare.excess(() -> {
                double r = .1 * norm(EuclideanLaplace.sample(x, .1, random));
                return (long) (41 * gamma(k, r)) - 20;
            }, v -> Math.abs(v) <= 20 ? 1 : 0, 19, DRAWS);
            assertTrue(excess < 4, k + " dimensions: " + excess);
        }
    }

    private static double gamma(int k, double r) {
        double term = 1;
        double sum = 1;
        for (int i = 1; i < k; i++) {
            term *= r / i;
            sum += term;
        }
        return 1 - Math.exp(-r) * sum;
    }

    private static double norm(double[] v) {
        double squares = 0;
        for (double e : v) {
            squares += e * e;
        }
        return Math.sqrt(squares);
    }

    /** A uniform direction has mean 0 and the covariance 1/k. */
    @Test
    void theDirectionIsUniform() {
        int k = 5;
        SplittableRandom random = new SplittableRandom(9);
        double[] mean = new double[k];
        double[][] covariance = new double[k][k];
        for (int n = 0; n < DRAWS; n++) {
            double[] z = EuclideanLaplace.sample(new double[k], .1, random);
            double norm = norm(z);
            for (int i = 0; i < k; i++) {
                mean[i] += z[i] / norm / DRAWS;
                for (int j = 0; j < k; j++) {
                    covariance[i][j] += z[i] * z[j] / norm / norm / DRAWS;
                }
            }
        }
        double tolerance = 5 / Math.sqrt(DRAWS);
        for (int i = 0; i < k; i++) {
            assertEquals(0, mean[i], tolerance);
            for (int j = 0; j < k; j++) {
                assertEquals(i == j ? 1.0 / k : 0, covariance[i][j], tolerance);
            }
        }
    }

    /** From two points at distance d, no event's odds differ by more than epsilon d; with half of the noise some do. */
    @Test
    void theLossStaysWithinEpsilonTimesDistance() {
        for (int k : new int[] {1, 2, 3}) {
            for (double d : new double[] {1, 3}) {
                double epsilon = .5;
                Loss loss = Distinguisher.loss(event(k, 0, d, epsilon), event(k, d, d, epsilon), 12, DRAWS);
                assertTrue(loss.proven() <= epsilon * d, k + " dimensions, distance " + d + ": " + loss);
                Loss half = Distinguisher.loss(event(k, 0, d, 2 * epsilon), event(k, d, d, 2 * epsilon), 12, DRAWS);
                assertTrue(half.proven() > epsilon * d, "half of the noise in " + k + " dimensions: " + half);
            }
        }
    }

    /** Where a draw from (at, 0, ...) falls along the line of the two points, near it or off it. */
    private static ToIntFunction<RunContext> event(int k, double at, double d, double epsilon) {
        double[] x = new double[k];
        x[0] = at;
        return run -> {
            double[] z = EuclideanLaplace.sample(x, epsilon, run.random());
            int along = (int) Math.clamp(Math.floor(3 * z[0] / d), -1, 3) + 1;
            double off = Math.sqrt(Math.max(0, norm(z) * norm(z) - z[0] * z[0]));
            return 2 * along + (off > d ? 1 : 0);
        };
    }
}
