package org.bauta.learning.loss;

import ai.djl.ndarray.NDArray;

/** Rows of numbers as vectors. */
final class Vectors {
    private static final float TINY = 1e-12f;

    private Vectors() {
    }

    /** Each row divided by its length. */
    static NDArray unit(NDArray rows) {
        return rows.div(rows.square().sum(new int[] {1}, true).add(TINY).sqrt());
    }
}
