package org.bauta.learning.gradient;

import java.util.function.UnaryOperator;

import org.bauta.learning.array.Owned;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Values and vector-Jacobian products of a net. Every array of a step is closed with it: memory does not grow with steps.
 *
 * @param values what the net says, a row for each picture
 * @param pixels the gradient, in the shape of the input
 */
public record PixelGradient(float[][] values, float[] pixels) {

    /**
     * What the net says of a batch.
     *
     * @param input as many numbers as the shape has
     */
    public static float[][] values(PixelNet net, float[] input, Shape shape) {
        try (NDManager step = net.manager().newSubManager()) {
            return rows(net.forward(Owned.array(step, input, shape), FeatureNoise.NONE));
        }
    }

    /**
     * The gradient of a function of what the net says, by one pass forwards and one back.
     *
     * @param cotangent from the net's values, a row for each picture, to the gradient of the function with respect to them;
     *        called once
     */
    public static PixelGradient of(PixelNet net, float[] input, Shape shape, UnaryOperator<float[][]> cotangent, FeatureNoise noise) {
        try (TorchLock lock = TorchLock.take(); NDManager step = net.manager().newSubManager()) {
            NDArray x = Owned.array(step, input, shape);
            x.setRequiresGradient(true);
            try (GradientCollector collector = lock.newCollector()) {
                NDArray y = net.forward(x, noise);
                float[][] values = rows(y);
                collector.backward(y.mul(Owned.array(step, flat(cotangent.apply(values)), y.getShape())).sum());
                return new PixelGradient(values, gradient(x));
            } finally {
                x.setRequiresGradient(false);
            }
        }
    }

    private static float[] gradient(NDArray x) {
        try (NDArray gradient = x.getGradient()) {
            return gradient.toFloatArray();
        }
    }

    private static float[][] rows(NDArray y) {
        float[] all = y.toFloatArray();
        int n = (int) y.getShape().get(0);
        float[][] rows = new float[n][all.length / n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(all, i * rows[i].length, rows[i], 0, rows[i].length);
        }
        return rows;
    }

    private static float[] flat(float[][] rows) {
        float[] out = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, out, i * rows[i].length, rows[i].length);
        }
        return out;
    }
}
