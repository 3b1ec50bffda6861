package org.bauta.learning.loss;

import org.bauta.core.catalog.Source;

import ai.djl.ndarray.NDArray;

/** How far one array is from another, number by number. */
public final class Reconstruction {
    private Reconstruction() {
    }

    /** {@code mean |x - y|}. */
    @Source(key = "isola2017", where = "eq. 3")
    public static NDArray l1(NDArray x, NDArray y) {
        return x.sub(y).abs().mean();
    }

    /** {@code mean (x - y)^2}. */
    public static NDArray l2(NDArray x, NDArray y) {
        return x.sub(y).square().mean();
    }
}
