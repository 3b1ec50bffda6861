package org.bauta.learning.gradient.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.bauta.learning.gradient.graph.Call.Operator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** Operators that pick numbers by their place. */
final class Selecting {
    private Selecting() {
    }

    static void addTo(Map<String, Operator> operators) {
        operators.put("Gather", c -> List.of(gather(c)));
        operators.put("Slice", c -> List.of(slice(c)));
        operators.put("Pad", c -> List.of(pad(c)));
        operators.put("Resize", c -> List.of(Resampling.resize(c)));
        operators.put("Upsample", c -> List.of(Resampling.resize(c)));
    }

    /** A stretch of an axis. */
    static NDArray range(NDArray x, int axis, long from, long to) {
        NDIndex index = new NDIndex();
        for (int i = 0; i < axis; i++) {
            index.addAllDim();
        }
        return x.get(index.addSliceDim(from, to).addEllipseDim());
    }

    /** Places along an axis, in the order given, each as often as it is named. */
    static NDArray select(NDArray x, int axis, long[] places) {
        long[] shape = x.getShape().getShape();
        long[] narrow = new long[shape.length];
        Arrays.fill(narrow, 1);
        narrow[axis] = places.length;
        shape[axis] = places.length;
        try (NDArray index = x.getManager().create(places, new Shape(narrow)).broadcast(new Shape(shape))) {
            return x.gather(index, axis);
        }
    }

    private static NDArray gather(Call c) {
        int axis = c.axis(c.node().whole("axis", 0));
        Shape shape = c.x().getShape();
        NDArray indices = c.value(1);
        long[] places = Arrays.stream(indices.toType(ai.djl.ndarray.types.DataType.INT64, false).toLongArray())
                .map(p -> p < 0 ? p + shape.get(axis) : p).toArray();
        Shape result = shape.slice(0, axis).addAll(indices.getShape()).addAll(shape.slice(axis + 1));
        return select(c.x(), axis, places).reshape(result);
    }

    private static NDArray slice(Call c) {
        long[] starts = c.wholes("starts", 1);
        long[] ends = c.wholes("ends", 2);
        int[] axes = c.axes(c.wholes("axes", 3, LongStream.range(0, starts.length).toArray()));
        long[] ones = new long[starts.length];
        Arrays.fill(ones, 1);
        long[] steps = c.has(4) ? c.value(4).toLongArray() : ones;
        NDArray out = c.x();
        for (int i = 0; i < axes.length; i++) {
            out = sliced(out, axes[i], starts[i], ends[i], steps[i]);
        }
        return out;
    }

    private static NDArray sliced(NDArray x, int axis, long start, long end, long step) {
        long side = x.getShape().get(axis);
        long lowest = step > 0 ? 0 : -1;
        long highest = step > 0 ? side : side - 1;
        long from = Math.clamp(start < 0 ? start + side : start, step > 0 ? 0 : lowest + 1, highest);
        long to = Math.clamp(end < 0 && end >= -side ? end + side : end, lowest, highest + (step > 0 ? 0 : 1));
        if (step == 1) {
            return range(x, axis, from, to);
        }
        return select(x, axis, LongStream.iterate(from, p -> step > 0 ? p < to : p > to, p -> p + step).toArray());
    }

    private static NDArray pad(Call c) {
        long[] pads = c.wholes("pads", 1);
        if (Arrays.stream(pads).allMatch(p -> p == 0)) {
            return c.x();
        }
        if (c.has(3)) {
            throw new UnsupportedOperationException("along chosen axes");
        }
        String mode = c.node().text("mode", "constant");
        int rank = c.rank();
        if (mode.equals("constant")) {
            List<Long> sides = new ArrayList<>();
            for (int axis = rank - 1; axis >= 0; axis--) {
                sides.addAll(List.of(pads[axis], pads[rank + axis]));
            }
            return c.x().pad(new Shape(sides), c.has(2) ? c.value(2).toFloatArray()[0] : c.node().real("value", 0));
        }
        NDArray out = c.x();
        for (int axis = 0; axis < rank; axis++) {
            out = pads[axis] + pads[rank + axis] == 0 ? out : select(out, axis, mirrored(mode, out.getShape().get(axis), pads[axis], pads[rank + axis]));
        }
        return out;
    }

    private static long[] mirrored(String mode, long side, long before, long after) {
        return switch (mode) {
            case "edge" -> LongStream.range(-before, side + after).map(p -> Math.clamp(p, 0, side - 1)).toArray();
            case "reflect" -> LongStream.range(-before, side + after).map(p -> p < 0 ? -p : p >= side ? 2 * side - 2 - p : p).toArray();
            default -> throw new UnsupportedOperationException("of the mode " + mode);
        };
    }
}
