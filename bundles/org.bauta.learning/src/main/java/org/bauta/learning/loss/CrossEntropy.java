package org.bauta.learning.loss;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.array.Owned;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;

/** Negative logarithms of the probabilities that are given to what is true. */
public final class CrossEntropy {
    private CrossEntropy() {
    }

    /**
     * Of attributes, each by itself: {@code mean of -(y log s(z) + (1 - y) log(1 - s(z)))} with s the logistic function.
     *
     * @param logits z, {@code n x k}
     * @param labels y, 0 or 1, {@code n x k}
     */
    public static NDArray binary(NDArray logits, NDArray labels) {
        return each(logits, labels).mean();
    }

    /** {@code max(z, 0) - y z + log(1 + e^-|z|)}, which cannot overflow. */
    private static NDArray each(NDArray logits, NDArray shares) {
        NDArray tail = logits.abs().neg().exp().add(1).log();
        return Numbers.atLeast(logits, 0).sub(logits.mul(shares)).add(tail);
    }

    /**
     * Of attributes that come in degrees: the mean of w times {@link #binary} with {@code y = s(slope m)}, m being how far a case
     * lies beyond the threshold: that one case has more of it than another is learned too, and a case near the threshold asks
     * for less certainty.
     *
     * @param logits z, {@code n x k}
     * @param margins m, {@code n x k}
     * @param positive w where m is positive, k weights
     * @param negative w elsewhere, k weights
     */
    public static NDArray degrees(NDArray logits, NDArray margins, float slope, float[] positive, float[] negative) {
        NDArray p = Owned.array(logits.getManager(), positive, positive.length);
        NDArray q = Owned.array(logits.getManager(), negative, negative.length);
        NDArray has = margins.gt(0).toType(margins.getDataType(), false);
        NDArray weights = has.mul(p).add(has.neg().add(1).mul(q));
        return each(logits, Activation.sigmoid(Numbers.times(margins, slope))).mul(weights).mean();
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
