package org.bauta.learning.loss;

import org.bauta.core.catalog.Source;

import ai.djl.ndarray.NDArray;

/** How far the derivatives of one picture are from those of another: edges stay where they are. */
public final class Edges {
    private Edges() {
    }

    /**
     * {@code mean |dx x - dx y| + mean |dy x - dy y|}, with differences of neighboring pixels for derivatives.
     *
     * @param x {@code n x channels x height x width}, both sides at least 2
     * @param y of the same shape
     */
    @Source(key = "gafni2019", where = "Sec. 3.2, L_x and L_y")
    public static NDArray loss(NDArray x, NDArray y) {
        NDArray difference = x.sub(y);
        // the derivative is linear: that of the difference is the difference of the derivatives
        NDArray across = difference.get(":,:,:,1:").sub(difference.get(":,:,:,:-1"));
        NDArray down = difference.get(":,:,1:,:").sub(difference.get(":,:,:-1,:"));
        return across.abs().mean().add(down.abs().mean());
    }
}
