package org.bauta.learning.loss;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Numbers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** Whether what is not the person stays, or becomes what is wanted. */
public final class Attribute {
    private Attribute() {
    }

    /**
     * Of representations on several levels: {@code 1/2 sum over levels of |x_k - y_k|^2}, averaged over the batch.
     *
     * @param x for each level {@code n x ...}
     */
    @Source(key = "wen2024", where = "eq. 5.16")
    public static NDArray levels(NDList x, NDList y) {
        NDArray sum = half(x.get(0), y.get(0));
        for (int i = 1; i < x.size(); i++) {
            sum = sum.add(half(x.get(i), y.get(i)));
        }
        return sum;
    }

    private static NDArray half(NDArray x, NDArray y) {
        return Numbers.times(x.sub(y).square().sum(), 0.5 / x.getShape().get(0));
    }

    /**
     * Of labels: {@code -sum over attributes of a log p + (1 - a) log(1 - p)}, averaged over the batch, with p the logistic
     * function of the logits.
     *
     * @param logits {@code n x c}
     * @param labels 0 or 1, {@code n x c}
     */
    @Source(key = "wen2024", where = "eqs. 4.10 and 4.11")
    public static NDArray labels(NDArray logits, NDArray labels) {
        return Numbers.times(CrossEntropy.binary(logits, labels), logits.getShape().get(1));
    }
}
