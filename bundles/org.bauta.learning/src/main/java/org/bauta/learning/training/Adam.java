package org.bauta.learning.training;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.catalog.Source;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;

/**
 * Adam with bias correction and decoupled weight decay. Its state can be read and set, which DJL's own cannot: a training
 * that goes on after a checkpoint would otherwise differ from one that was never stopped.
 */
@Source(key = "kingma2015", where = "Alg. 1")
@Source(key = "loshchilov2019", where = "Alg. 2, decoupled decay")
final class Adam {
    private static final float EPSILON = 1e-8f;
    private static final float NO_CLIPPING = -1;

    private final List<NDArray> weights = new ArrayList<>();
    private final List<NDArray> means = new ArrayList<>();
    private final List<NDArray> squares = new ArrayList<>();
    private final float beta1;
    private final float beta2;
    private final float decay;
    private final double longest;

    /** @param parameters those that take no gradient (running statistics) are left alone */
    Adam(List<Parameter> parameters, NDManager manager, Schedule schedule) {
        beta1 = (float) schedule.momentum();
        beta2 = (float) schedule.squares();
        decay = (float) schedule.decay();
        longest = schedule.clip();
        for (Parameter p : parameters) {
            if (p.requiresGradient()) {
                p.getArray().setRequiresGradient(true);
                weights.add(p.getArray());
                means.add(manager.zeros(p.getArray().getShape()));
                squares.add(manager.zeros(p.getArray().getShape()));
            }
        }
    }

    /**
     * Moves every parameter by its gradient and clears the gradient.
     *
     * @param number of the step, from 0
     */
    void step(long number, float rate) {
        double corrected = rate * Math.sqrt(1 - Math.pow(beta2, number + 1)) / (1 - Math.pow(beta1, number + 1));
        float factor = shortening();
        for (int i = 0; i < weights.size(); i++) {
            NDArray weight = weights.get(i);
            // biases and the scales of norms are not pulled to zero
            float pull = weight.getShape().dimension() > 1 ? decay : 0;
            try (NDArray gradient = weight.getGradient()) {
                weight.getNDArrayInternal().adamUpdate(new NDList(weight, gradient, means.get(i), squares.get(i)), new NDList(weight), rate,
                        (float) corrected, pull, factor, NO_CLIPPING, beta1, beta2, EPSILON, false, true);
                gradient.muli(0);
            }
        }
    }

    /** What the gradient has to be multiplied with so that it is not longer than allowed. */
    private float shortening() {
        if (longest == 0) {
            return 1;
        }
        double squares = 0;
        for (NDArray weight : weights) {
            try (NDArray gradient = weight.getGradient(); NDArray square = gradient.square(); NDArray sum = square.sum()) {
                squares += sum.getFloat();
            }
        }
        return (float) Math.min(1, longest / Math.sqrt(squares));
    }

    /** Clears gradients that another player's loss has left. */
    void clear() {
        for (NDArray weight : weights) {
            try (NDArray gradient = weight.getGradient()) {
                gradient.muli(0);
            }
        }
    }

    /** Means, then mean squares. */
    List<NDArray> state() {
        List<NDArray> all = new ArrayList<>(means);
        all.addAll(squares);
        return all;
    }
}
