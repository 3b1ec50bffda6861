package org.bauta.learning.array;

import java.util.function.BinaryOperator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Arithmetic of an array with a number where a gradient is wanted. DJL's own, such as {@code x.mul(3)}, puts the number into
 * Java's memory and lets it go at once, while the derivative of a product, quotient, power or maximum still needs it: once
 * the collector has reused that memory, the gradient is silently wrong. Sums and differences have no such derivative.
 */
public final class Numbers {
    private Numbers() {
    }

    /** x k */
    public static NDArray times(NDArray x, double k) {
        return with(x, k, NDArray::mul);
    }

    /** x / k */
    public static NDArray over(NDArray x, double k) {
        return with(x, k, NDArray::div);
    }

    /** x to the power k */
    public static NDArray power(NDArray x, double k) {
        return with(x, k, NDArray::pow);
    }

    /** max(x, k); where both are equal, half of the gradient passes. */
    public static NDArray atLeast(NDArray x, double k) {
        return with(x, k, NDArray::maximum);
    }

    /** min(x, k); where both are equal, half of the gradient passes. */
    public static NDArray atMost(NDArray x, double k) {
        return with(x, k, NDArray::minimum);
    }

    private static NDArray with(NDArray x, double k, BinaryOperator<NDArray> operation) {
        try (NDArray number = x.getManager().full(new Shape(), (float) k, x.getDataType())) {
            return operation.apply(x, number);
        }
    }
}
