package org.bauta.learning.loss;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Numbers;

import ai.djl.ndarray.NDArray;

/** Whether two faces are the same person, by embeddings. */
public final class Identity {
    private Identity() {
    }

    /** The cosine of each row of x with the same row of y, {@code n}; rows of any length but zero. */
    public static NDArray cosines(NDArray x, NDArray y) {
        return Vectors.unit(x).mul(Vectors.unit(y)).sum(new int[] {1});
    }

    /** To keep a person: {@code mean of 1 - cos(x, y)}, 0..2. */
    @Source(key = "wen2024", where = "eq. 5.15")
    public static NDArray keep(NDArray x, NDArray y) {
        return cosines(x, y).neg().add(1).mean();
    }

    /**
     * To leave a person: {@code mean of max(0, cos(x, y) - margin)}; nothing is gained by going further away than the margin.
     *
     * @param margin cosine below which two faces pass for two persons
     */
    public static NDArray leave(NDArray x, NDArray y, double margin) {
        return Numbers.atLeast(cosines(x, y).sub((float) margin), 0).mean();
    }
}
