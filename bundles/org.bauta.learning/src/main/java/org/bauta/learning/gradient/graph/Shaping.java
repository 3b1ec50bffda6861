package org.bauta.learning.gradient.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bauta.learning.gradient.graph.Call.Operator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/** Operators that arrange numbers anew, and those that compute with shapes. */
final class Shaping {
    private Shaping() {
    }

    static void addTo(Map<String, Operator> operators) {
        operators.put("Constant", c -> List.of(constant(c)));
        operators.put("ConstantOfShape", c -> List.of(constantOfShape(c)));
        operators.put("Shape", c -> List.of(c.manager().create(c.x().getShape().getShape())));
        operators.put("Reshape", c -> List.of(c.x().reshape(new Shape(reshaped(c)))));
        operators.put("Flatten", c -> List.of(flatten(c)));
        operators.put("Transpose", c -> List.of(c.node().has("perm") ? c.x().transpose(c.axes(c.node().wholes("perm"))) : c.x().transpose()));
        operators.put("Concat", c -> List.of(NDArrays.concat(new NDList(c.values()), c.axis(c.node().whole("axis", 0)))));
        operators.put("Unsqueeze", c -> List.of(unsqueeze(c)));
        operators.put("Squeeze", c -> List.of(squeeze(c)));
        operators.put("Expand", c -> List.of(expand(c)));
        operators.put("Split", Shaping::split);
    }

    private static NDArray constant(Call c) {
        Node n = c.node();
        if (n.has("value")) {
            return n.tensor("value").orElseThrow().create(c.manager());
        } else if (n.has("value_float")) {
            return c.manager().create(n.real("value_float", 0));
        } else if (n.has("value_int")) {
            return c.manager().create(n.whole("value_int", 0));
        } else if (n.has("value_floats")) {
            return c.manager().create(n.reals("value_floats"));
        } else if (n.has("value_ints")) {
            return c.manager().create(n.wholes("value_ints"));
        }
        throw new UnsupportedOperationException("of no number");
    }

    private static NDArray constantOfShape(Call c) {
        Tensor value = c.node().tensor("value").orElse(Tensor.ofFloats(new long[] {1}, 0));
        return value.create(c.manager()).reshape(1).broadcast(new Shape(c.x().toLongArray()));
    }

    /** 0 keeps a side; DJL finds out -1 by itself. */
    private static long[] reshaped(Call c) {
        long[] shape = c.value(1).toLongArray();
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] == 0 && c.node().whole("allowzero", 0) == 0) {
                shape[i] = c.x().getShape().get(i);
            }
        }
        return shape;
    }

    private static NDArray flatten(Call c) {
        long axis = c.node().whole("axis", 1);
        long rows = c.x().getShape().slice(0, c.axis(axis)).size();
        return c.x().reshape(rows, -1);
    }

    private static NDArray unsqueeze(Call c) {
        long[] axes = c.wholes("axes", 1);
        int rank = c.rank() + axes.length;
        long[] places = Arrays.stream(axes).map(a -> a < 0 ? a + rank : a).sorted().toArray();
        List<Long> shape = sides(c.x());
        for (long place : places) {
            shape.add((int) place, 1L);
        }
        return c.x().reshape(new Shape(shape));
    }

    private static NDArray squeeze(Call c) {
        List<Long> shape = sides(c.x());
        int[] axes = c.axes(c.wholes("axes", 1));
        if (axes.length == 0) {
            shape.removeIf(s -> s == 1);
        } else {
            Arrays.stream(axes).boxed().sorted(java.util.Comparator.reverseOrder()).forEach(a -> shape.remove((int) a));
        }
        return c.x().reshape(new Shape(shape));
    }

    private static List<Long> sides(NDArray x) {
        List<Long> sides = new ArrayList<>();
        Arrays.stream(x.getShape().getShape()).forEach(sides::add);
        return sides;
    }

    private static NDArray expand(Call c) {
        long[] wanted = c.value(1).toLongArray();
        long[] given = c.x().getShape().getShape();
        int rank = Math.max(wanted.length, given.length);
        long[] shape = new long[rank];
        for (int i = 0; i < rank; i++) {
            int w = i - rank + wanted.length;
            int g = i - rank + given.length;
            shape[i] = Math.max(w < 0 ? 1 : wanted[w], g < 0 ? 1 : given[g]);
        }
        return c.x().broadcast(new Shape(shape));
    }

    private static List<NDArray> split(Call c) {
        int axis = c.axis(c.node().whole("axis", 0));
        long side = c.x().getShape().get(axis);
        int parts = c.node().outputs().size();
        long each = (side + parts - 1) / parts;
        long[] sizes = c.wholes("split", 1);
        List<NDArray> out = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < parts; i++) {
            long size = sizes.length > 0 ? sizes[i] : Math.min(each, side - from);
            out.add(Selecting.range(c.x(), axis, from, from + size));
            from += size;
        }
        return out;
    }
}
