package org.bauta.learning.gradient;

import ai.djl.ndarray.NDArray;

/** What happens to the features of every convolution while a net is differentiated: nothing, as a rule. */
@FunctionalInterface
public interface FeatureNoise {
    /** Leaves features as they are. */
    FeatureNoise NONE = features -> features;

    /** @return features of the same shape, in the same manager */
    NDArray over(NDArray features);
}
