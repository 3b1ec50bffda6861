package org.bauta.learning.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * A net whose answer can be differentiated with respect to its input, whatever it is kept in. Its weights never change. Safe
 * for use by several threads; who wants gradients holds the {@link TorchLock}.
 *
 * @see PixelGradient
 */
public interface PixelNet extends AutoCloseable {
    /**
     * @param input {@code n x 3 x height x width}, already normalized; every intermediate result belongs to its manager
     * @param noise what happens to the features of every convolution
     * @return the net's first output
     * @throws org.bauta.core.failure.ModelUnavailable if something of the net cannot be computed, or noise is asked of a net
     *         whose features cannot be reached
     */
    NDArray forward(NDArray input, FeatureNoise noise);

    /** Owner of the weights. */
    NDManager manager();

    @Override
    void close();
}
