package org.bauta.learning.gradient.graph;

import java.util.Arrays;

import org.bauta.learning.array.Owned;

import ai.djl.ndarray.NDArray;

/** Resize and its predecessor Upsample, one axis after the other: both interpolations are products of one for each axis. */
final class Resampling {
    private Resampling() {
    }

    static NDArray resize(Call c) {
        Node n = c.node();
        String mode = n.text("mode", "nearest");
        if (!mode.equals("nearest") && !mode.equals("linear")) {
            throw new UnsupportedOperationException("of the mode " + mode);
        }
        double[] scales = scales(c);
        NDArray out = c.x();
        for (int axis = 0; axis < scales.length; axis++) {
            long side = out.getShape().get(axis);
            long wanted = wanted(c, axis, side, scales[axis]);
            if (wanted != side || scales[axis] != 1) {
                double[] places = places(c, side, wanted, scales[axis]);
                out = mode.equals("nearest") ? Selecting.select(out, axis, nearest(n, places, side)) : linear(out, axis, places);
            }
        }
        return out;
    }

    private static double[] scales(Call c) {
        if (c.node().operator().equals("Upsample")) {
            return doubles(c.has(1) ? c.value(1).toFloatArray() : c.node().reals("scales"));
        }
        float[] given = c.has(2) ? c.value(2).toFloatArray() : new float[0];
        if (given.length > 0) {
            return doubles(given);
        }
        long[] sizes = c.value(3).toLongArray();
        double[] out = new double[sizes.length];
        Arrays.setAll(out, i -> (double) sizes[i] / c.x().getShape().get(i));
        return out;
    }

    private static double[] doubles(float[] values) {
        double[] out = new double[values.length];
        Arrays.setAll(out, i -> values[i]);
        return out;
    }

    private static long wanted(Call c, int axis, long side, double scale) {
        return c.has(3) ? c.value(3).toLongArray()[axis] : (long) Math.floor(side * scale);
    }

    /** Where in the given picture each place of the wanted one lies. */
    private static double[] places(Call c, long side, long wanted, double scale) {
        boolean old = c.node().operator().equals("Upsample");
        String transform = c.node().text("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel");
        double[] out = new double[(int) wanted];
        for (int i = 0; i < wanted; i++) {
            out[i] = switch (transform) {
                case "asymmetric" -> i / scale;
                case "half_pixel" -> (i + .5) / scale - .5;
                case "pytorch_half_pixel" -> wanted > 1 ? (i + .5) / scale - .5 : 0;
                case "align_corners" -> wanted > 1 ? i * (side - 1.0) / (wanted - 1) : 0;
                default -> throw new UnsupportedOperationException("with the coordinates " + transform);
            };
        }
        return out;
    }

    private static long[] nearest(Node n, double[] places, long side) {
        String rule = n.text("nearest_mode", n.operator().equals("Upsample") ? "floor" : "round_prefer_floor");
        return Arrays.stream(places).mapToLong(p -> Math.clamp((long) switch (rule) {
            case "floor" -> Math.floor(p);
            case "ceil" -> Math.ceil(p);
            case "round_prefer_ceil" -> Math.floor(p + .5);
            default -> Math.ceil(p - .5);
        }, 0, side - 1)).toArray();
    }

    private static NDArray linear(NDArray x, int axis, double[] places) {
        long last = x.getShape().get(axis) - 1;
        long[] before = new long[places.length];
        long[] after = new long[places.length];
        float[] weight = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            double p = Math.clamp(places[i], 0, last);
            before[i] = (long) p;
            after[i] = Math.min(last, before[i] + 1);
            weight[i] = (float) (p - before[i]);
        }
        long[] shape = new long[x.getShape().dimension()];
        Arrays.fill(shape, 1);
        shape[axis] = places.length;
        NDArray w = Owned.array(x.getManager(), weight, shape);
        NDArray first = Selecting.select(x, axis, before);
        return first.add(Selecting.select(x, axis, after).sub(first).mul(w));
    }
}
