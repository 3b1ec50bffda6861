package org.bauta.learning.gradient.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Where the kernel of a convolution or a pooling lies: attributes that all of them share, for two dimensions.
 *
 * @param pads top, left, bottom, right
 */
record Window(long[] kernel, long[] strides, long[] dilations, long[] pads) {

    /** @param kernel of the attribute, or of the weights */
    static Window of(Call c, long[] kernel) {
        if (kernel.length != 2 || c.rank() != 4) {
            throw new UnsupportedOperationException("in " + kernel.length + " dimensions (only two are computed)");
        }
        long[] strides = c.node().wholes("strides", 1, 1);
        long[] dilations = c.node().wholes("dilations", 1, 1);
        String auto = c.node().text("auto_pad", "NOTSET");
        long[] pads = switch (auto) {
            case "NOTSET" -> c.node().wholes("pads", 0, 0, 0, 0);
            case "VALID" -> new long[4];
            case "SAME_UPPER", "SAME_LOWER" -> same(c.x().getShape(), kernel, strides, dilations, auto.endsWith("LOWER"));
            default -> throw new UnsupportedOperationException("with auto_pad " + auto);
        };
        return new Window(kernel, strides, dilations, pads);
    }

    private static long[] same(Shape shape, long[] kernel, long[] strides, long[] dilations, boolean lower) {
        long[] pads = new long[4];
        for (int i = 0; i < 2; i++) {
            long size = shape.get(2 + i);
            long out = (size + strides[i] - 1) / strides[i];
            long all = Math.max(0, (out - 1) * strides[i] + (kernel[i] - 1) * dilations[i] + 1 - size);
            pads[i] = lower ? all - all / 2 : all / 2;
            pads[2 + i] = all - pads[i];
        }
        return pads;
    }

    boolean padded() {
        return pads[0] + pads[1] + pads[2] + pads[3] > 0;
    }

    boolean symmetric() {
        return pads[0] == pads[2] && pads[1] == pads[3];
    }

    boolean dilated() {
        return dilations[0] != 1 || dilations[1] != 1;
    }

    /** The picture with its border. */
    NDArray pad(NDArray x, double value) {
        return padded() ? x.pad(new Shape(pads[1], pads[3], pads[0], pads[2]), value) : x;
    }

    Shape kernelShape() {
        return new Shape(kernel);
    }

    Shape stride() {
        return new Shape(strides);
    }

    Shape dilation() {
        return new Shape(dilations);
    }

    /** The border of both sides, if they are alike. */
    Shape border() {
        return new Shape(pads[0], pads[1]);
    }
}
