package org.bauta.learning.array;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Arrays in memory of the engine's own. What DJL makes of Java's numbers shares Java's memory, with two consequences: it is
 * freed when the array is closed, although a gradient may still have to read it, and where it lies decides how kernels round.
 */
public final class Owned {
    private Owned() {
    }

    /**
     * @param scope owner of the array
     * @param values in the order of the shape, last index fastest
     */
    public static NDArray array(NDManager scope, float[] values, long... shape) {
        return array(scope, values, new Shape(shape));
    }

    /** @param scope owner of the array */
    public static NDArray array(NDManager scope, float[] values, Shape shape) {
        try (NDArray borrowed = scope.create(values, shape)) {
            return borrowed.duplicate();
        }
    }
}
