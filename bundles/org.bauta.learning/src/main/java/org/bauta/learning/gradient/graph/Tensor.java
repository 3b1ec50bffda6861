package org.bauta.learning.gradient.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * A constant of an ONNX file: 32-bit floats, or whole numbers. Exactly one of the two arrays is not empty unless the tensor is.
 *
 * @param shape empty for a scalar
 * @param whole true if {@code wholes} counts
 */
record Tensor(long[] shape, boolean whole, float[] floats, long[] wholes) {
    private static final int FLOAT = 1;
    private static final int INT32 = 6;
    private static final int INT64 = 7;
    private static final int BOOL = 9;
    private static final int DOUBLE = 11;

    /** From a TensorProto. @throws IllegalArgumentException if its numbers are of a kind that is not read here */
    static Tensor read(WireMessage proto) {
        long[] shape = proto.numbers(1);
        if (proto.has(13) || proto.number(14, 0) != 0) {
            throw new IllegalArgumentException("the constant '" + proto.text(8) + "' lies in another file");
        }
        int type = (int) proto.number(2, FLOAT);
        Tensor tensor = proto.has(9) ? raw(shape, type, proto.parts(9).get(0)) : listed(shape, type, proto);
        long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (count != (tensor.whole ? tensor.wholes.length : tensor.floats.length)) {
            throw new IllegalArgumentException("the constant '" + proto.text(8) + "' does not have the " + count + " numbers of its shape");
        }
        return tensor;
    }

    private static Tensor listed(long[] shape, int type, WireMessage proto) {
        return switch (type) {
            case FLOAT -> ofFloats(shape, proto.reals(4));
            case INT64 -> ofWholes(shape, proto.numbers(7));
            case INT32, BOOL -> ofWholes(shape, proto.numbers(5));
            default -> throw unknown(type);
        };
    }

    private static Tensor raw(long[] shape, int type, ByteBuffer raw) {
        ByteBuffer in = raw.order(ByteOrder.LITTLE_ENDIAN);
        int size = switch (type) {
            case FLOAT, INT32 -> 4;
            case INT64, DOUBLE -> 8;
            case BOOL -> 1;
            default -> throw unknown(type);
        };
        int n = in.remaining() / size;
        float[] floats = new float[type == FLOAT || type == DOUBLE ? n : 0];
        long[] wholes = new long[floats.length == n ? 0 : n];
        for (int i = 0; i < n; i++) {
            switch (type) {
                case FLOAT -> floats[i] = in.getFloat();
                case DOUBLE -> floats[i] = (float) in.getDouble();
                case INT32 -> wholes[i] = in.getInt();
                case BOOL -> wholes[i] = in.get();
                default -> wholes[i] = in.getLong();
            }
        }
        return type == FLOAT || type == DOUBLE ? ofFloats(shape, floats) : ofWholes(shape, wholes);
    }

    private static IllegalArgumentException unknown(int type) {
        return new IllegalArgumentException("constants of the ONNX data type " + type + " (only 32- and 64-bit numbers and booleans are read)");
    }

    static Tensor ofFloats(long[] shape, float... values) {
        return new Tensor(shape, false, values, new long[0]);
    }

    static Tensor ofWholes(long[] shape, long... values) {
        return new Tensor(shape, true, new float[0], values);
    }

    NDArray create(NDManager manager) {
        return whole ? manager.create(wholes, new Shape(shape)) : manager.create(floats, new Shape(shape));
    }
}
