package org.bauta.learning.gradient;

import java.util.random.RandomGenerator;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Owned;

import ai.djl.ndarray.NDArray;

/**
 * Sets features to zero at random, each with the same probability, and the others up so that their mean stays. Each call
 * draws anew: one net stands for a family of nets.
 *
 * @param rate of features that are lost, 0 .. below 1
 * @param random the only source of chance
 */
@Source(key = "zhong2020dfanet", where = "dropout after the convolutions of the surrogate")
public record FeatureDropout(double rate, RandomGenerator random) implements FeatureNoise {
    public FeatureDropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("a dropout rate is 0 .. below 1, not " + rate);
        }
    }

    @Override
    public NDArray over(NDArray features) {
        if (rate == 0) {
            return features;
        }
        float[] mask = new float[Math.toIntExact(features.size())];
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < rate ? 0 : kept;
        }
        return features.mul(Owned.array(features.getManager(), mask, features.getShape()));
    }
}
