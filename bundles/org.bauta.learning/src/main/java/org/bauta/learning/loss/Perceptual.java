package org.bauta.learning.loss;

import org.bauta.core.catalog.Source;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** How far two pictures are in the maps of a net that knows faces. */
public final class Perceptual {
    private Perceptual() {
    }

    /**
     * {@code sum over maps of mean |phi_l(x) - phi_l(y)|}.
     *
     * @param x maps of one picture, of any shapes
     * @param y maps of the other, of the same shapes
     */
    @Source(key = "wen2024", where = "eq. 7.5, second term")
    @Source(key = "gafni2019", where = "Sec. 3.2.1, l_nxn, whose constants are the numbers of elements")
    @Source(key = "johnson2016", where = "eq. 2")
    public static NDArray loss(NDList x, NDList y) {
        NDArray sum = Reconstruction.l1(x.get(0), y.get(0));
        for (int i = 1; i < x.size(); i++) {
            sum = sum.add(Reconstruction.l1(x.get(i), y.get(i)));
        }
        return sum;
    }
}
