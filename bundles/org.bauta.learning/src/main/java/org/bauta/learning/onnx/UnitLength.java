package org.bauta.learning.onnx;

import java.util.Optional;

/** Vectors of length one. */
final class UnitLength {
    private UnitLength() {
    }

    /** The vector divided by its length, summed in double precision; empty if it is zero or not finite. */
    static Optional<float[]> of(float[] vector) {
        double length = length(vector);
        if (!(length > 0) || !Double.isFinite(length)) {
            return Optional.empty();
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return Optional.of(unit);
    }

    static double length(float[] vector) {
        double square = 0;
        for (float v : vector) {
            square += (double) v * v;
        }
        return Math.sqrt(square);
    }
}
