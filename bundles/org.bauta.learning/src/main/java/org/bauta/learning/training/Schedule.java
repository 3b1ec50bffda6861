package org.bauta.learning.training;

import org.bauta.core.settings.Setting;

/** How long and how fast a net learns. */
public record Schedule(
        @Setting(value = "64", text = "Examples in a step.", min = 2, max = 4096) int batch,
        @Setting(value = "10", text = "How often all examples are seen.", min = 1, max = 10000) int epochs,
        @Setting(value = "0.001", text = "Largest learning rate of Adam.", min = 1e-7, max = 1) double rate,
        @Setting(value = "cosine", text = "How the rate falls: along half a cosine to a hundredth, or to a tenth after half and again after three"
                + " quarters of the steps.") Fall fall,
        @Setting(value = "100", text = "Steps in which the rate rises from zero.", min = 0, max = 100000) int warmup,
        @Setting(value = "0", text = "Decoupled weight decay.", min = 0, max = 1) double decay,
        @Setting(value = "0.9", text = "Decay of Adam's mean of gradients.", symbol = "beta1", min = 0, max = 0.999) double momentum,
        @Setting(value = "0.999", text = "Decay of Adam's mean of squared gradients.", symbol = "beta2", min = 0, max = 0.99999) double squares,
        @Setting(value = "0", text = "Longest gradient, over all parameters; a longer one is shortened to it; 0 for any.", min = 0, max = 1e6)
        double clip,
        @Setting(value = "0", text = "Share of the steps, at the end, in which nets normalize by their running statistics and no longer by those"
                + " of the batch: what they are used with is then what they learn with.", min = 0, max = 0.9) double settle,
        @Setting(value = "0", text = "Epochs without a better validation after which the training ends early; 0 never.", min = 0, max = 10000)
        int patience,
        @Setting(value = "200", text = "Steps between two checkpoints.", min = 1, max = 1000000) int checkpoint) {

    /** How the rate falls. */
    public enum Fall { COSINE, STEPS, NONE }

    private static final double LAST = 0.01;

    /** Whether nets normalize by running statistics in a step, counted from 0. */
    public boolean settled(long step, long steps) {
        return step >= (1 - settle) * steps;
    }

    /** The rate of a step, counted from 0. */
    public float rate(long step, long steps) {
        if (step < warmup) {
            return (float) (rate * (step + 1) / (warmup + 1));
        }
        double share = (step - warmup) / (double) Math.max(1, steps - warmup);
        return (float) (rate * switch (fall) {
            case COSINE -> LAST + (1 - LAST) * 0.5 * (1 + StrictMath.cos(StrictMath.PI * share));
            case STEPS -> share < 0.5 ? 1 : share < 0.75 ? 0.1 : 0.01;
            case NONE -> 1;
        });
    }
}
