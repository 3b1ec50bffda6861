package org.bauta.learning.loss;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.array.Owned;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** Negative logarithms of the probabilities that are given to what is true. */
public final class CrossEntropy {
    private CrossEntropy() {
    }

    /**
     * Of attributes, each by itself: {@code mean of -(p y log s(z) + q (1 - y) log(1 - s(z)))} with s the logistic function.
     *
     * @param logits z, {@code n x k}
     * @param labels y, 0 or 1, {@code n x k}
     * @param positive p, k weights of those who have it
     * @param negative q, k weights of those who have not
     */
    public static NDArray binary(NDArray logits, NDArray labels, float[] positive, float[] negative) {
        NDArray p = Owned.array(logits.getManager(), positive, positive.length);
        NDArray q = Owned.array(logits.getManager(), negative, negative.length);
        // log(1 + e^z) = max(z, 0) + log(1 + e^-|z|), which cannot overflow
        NDArray tail = logits.abs().neg().exp().add(1).log();
        NDArray yes = Numbers.atLeast(logits.neg(), 0).add(tail).mul(labels).mul(p);
        NDArray no = Numbers.atLeast(logits, 0).add(tail).mul(labels.neg().add(1)).mul(q);
        return yes.add(no).mean();
    }

    /** {@link #binary(NDArray, NDArray, float[], float[])} with all weights 1. */
    public static NDArray binary(NDArray logits, NDArray labels) {
        float[] ones = new float[(int) logits.getShape().get(1)];
        java.util.Arrays.fill(ones, 1);
        return binary(logits, labels, ones, ones);
    }

    /**
     * Of the classes of cells: {@code sum of -w_c log softmax(z)_c / sum of w_c} over all cells, c being the class of the cell.
     *
     * @param logits z, {@code n x classes x height x width}
     * @param labels c, {@code n x height x width}
     * @param weights w, one for each class
     */
    public static NDArray cells(NDArray logits, NDArray labels, float[] weights) {
        NDArray own = labels.toType(DataType.INT64, false).oneHot(weights.length).toType(DataType.FLOAT32, false).transpose(0, 3, 1, 2);
        NDArray w = Owned.array(logits.getManager(), weights, 1, weights.length, 1, 1);
        NDArray weighted = own.mul(w);
        return logits.logSoftmax(1).mul(weighted).sum().div(weighted.sum()).neg();
    }
}
