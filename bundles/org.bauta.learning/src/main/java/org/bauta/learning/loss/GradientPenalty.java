package org.bauta.learning.loss;

import java.util.List;
import java.util.function.UnaryOperator;

import org.bauta.core.catalog.Source;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * WGAN-GP: the critic's gradient shall have length 1 between genuine and generated pictures,
 * {@code mean of (|grad D(u x + (1 - u) y)| - 1)^2}. Needs the derivative of a derivative: to be called while gradients are
 * collected, before any other loss of the same step is differentiated.
 */
@Source(key = "gulrajani2017", where = "eq. 3 and Alg. 1")
@Source(key = "wen2024", where = "eq. 4.7, third term")
public final class GradientPenalty {
    private static final float TINY = 1e-12f;

    private GradientPenalty() {
    }

    /**
     * @param critic D, from pictures to one answer each
     * @param blocks whose parameters D has: the gradients that the inner derivative leaves in them are cleared
     * @param real x, {@code n x ...}
     * @param made y, of the same shape
     * @param shares u, {@code n}, uniform in 0..1
     */
    public static NDArray loss(UnaryOperator<NDArray> critic, List<Block> blocks, NDArray real, NDArray made, NDArray shares) {
        int axes = real.getShape().dimension();
        long[] wide = new long[axes];
        java.util.Arrays.fill(wide, 1);
        wide[0] = real.getShape().get(0);
        NDArray u = shares.reshape(wide);
        NDArray between = real.mul(u).add(made.mul(u.neg().add(1))).stopGradient();
        between.setRequiresGradient(true);
        NDArray answers = critic.apply(between).sum();
        JniUtils.backward((PtNDArray) answers, (PtNDArray) answers.onesLike(), true, true);
        NDArray gradient = between.getGradient();
        clear(blocks);
        NDArray squares = gradient.square().reshape(wide[0], -1).sum(new int[] {1});
        return squares.add(TINY).sqrt().sub(1).square().mean();
    }

    private static void clear(List<Block> blocks) {
        for (Block block : blocks) {
            for (Parameter p : block.getParameters().values()) {
                if (p.requiresGradient() && p.getArray().hasGradient()) {
                    JniUtils.zeroGrad((PtNDArray) p.getArray());
                }
            }
        }
    }
}
