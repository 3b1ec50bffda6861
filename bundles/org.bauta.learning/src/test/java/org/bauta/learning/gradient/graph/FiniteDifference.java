package org.bauta.learning.gradient.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.bauta.learning.gradient.FeatureNoise;
import org.bauta.learning.gradient.PixelGradient;
import org.bauta.learning.gradient.PixelNet;

import ai.djl.ndarray.types.Shape;

/** Compares a gradient with central differences along random directions. */
public final class FiniteDifference {
    private FiniteDifference() {
    }

    /**
     * @param step of the difference, in the unit of the input
     * @param tolerance relative to the product of the gradient's and the direction's lengths
     */
    public static void check(PixelNet net, float[] x, Shape shape, double step, double tolerance) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] weights = new double[1][];
        PixelGradient g = PixelGradient.of(net, x, shape, values -> {
            weights[0] = random.doubles((long) values.length * values[0].length, -1, 1).toArray();
            float[][] out = new float[values.length][values[0].length];
            for (int i = 0, k = 0; i < out.length; i++) {
                for (int j = 0; j < out[i].length; j++, k++) {
                    out[i][j] = (float) weights[0][k];
                }
            }
            return out;
        }, FeatureNoise.NONE);
        for (int trial = 0; trial < 3; trial++) {
            double[] direction = random.doubles(x.length, -1, 1).toArray();
            double analytic = 0;
            double length = 0;
            for (int i = 0; i < x.length; i++) {
                analytic += direction[i] * g.pixels()[i];
                length += (double) g.pixels()[i] * g.pixels()[i];
            }
            assertTrue(length > 0 && Double.isFinite(length), "there is a gradient");
            double numeric = (value(net, moved(x, direction, step), shape, weights[0]) - value(net, moved(x, direction, -step), shape, weights[0])) / (2 * step);
            assertEquals(numeric, analytic, tolerance * Math.sqrt(length * x.length / 3), "along direction " + trial);
        }
    }

    private static float[] moved(float[] x, double[] direction, double step) {
        float[] out = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = (float) (x[i] + step * direction[i]);
        }
        return out;
    }

    private static double value(PixelNet net, float[] x, Shape shape, double[] weights) {
        double sum = 0;
        int k = 0;
        for (float[] row : PixelGradient.values(net, x, shape)) {
            for (float v : row) {
                sum += weights[k++] * v;
            }
        }
        return sum;
    }
}
