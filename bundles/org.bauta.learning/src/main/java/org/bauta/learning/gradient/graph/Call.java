package org.bauta.learning.gradient.graph;

import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * One operator with the values it is computed on.
 *
 * @param values null where an optional one is left out
 * @param manager owns every result
 */
record Call(Node node, NDArray[] values, int opset, NDManager manager) {
    NDArray x() {
        return values[0];
    }

    boolean has(int input) {
        return input < values.length && values[input] != null;
    }

    NDArray value(int input) {
        if (!has(input)) {
            throw new UnsupportedOperationException("without its input " + input);
        }
        return values[input];
    }

    /** Whole numbers that are an attribute in older versions and an input in newer ones. */
    long[] wholes(String attribute, int input, long... otherwise) {
        return has(input) ? value(input).toType(ai.djl.ndarray.types.DataType.INT64, false).toLongArray() : node.wholes(attribute, otherwise);
    }

    int rank() {
        return x().getShape().dimension();
    }

    /** Counted from the front. */
    int axis(long axis) {
        return (int) (axis < 0 ? axis + rank() : axis);
    }

    int[] axes(long[] axes) {
        return Arrays.stream(axes).mapToInt(this::axis).toArray();
    }

    /** What an operator computes. */
    @FunctionalInterface
    interface Operator {
        /** @throws UnsupportedOperationException naming what of it cannot be computed */
        List<NDArray> apply(Call call);
    }
}
