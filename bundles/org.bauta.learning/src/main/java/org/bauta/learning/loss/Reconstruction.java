package org.bauta.learning.loss;

import org.bauta.core.catalog.Source;

import ai.djl.ndarray.NDArray;

/** How far one array is from another, number by number. */
public final class Reconstruction {
    private Reconstruction() {
    }

    /** {@code mean |x - y|}: the norm divided by the number of values, so that it does not depend on the size of the pictures. */
    @Source(key = "wen2024", where = "eq. 4.9")
    @Source(key = "gafni2019", where = "Sec. 3.2, L_R")
    public static NDArray l1(NDArray x, NDArray y) {
        return x.sub(y).abs().mean();
    }

    /** {@code mean (x - y)^2}; the book's has a factor of one half. */
    @Source(key = "wen2024", where = "eq. 5.17")
    public static NDArray l2(NDArray x, NDArray y) {
        return x.sub(y).square().mean();
    }
}
