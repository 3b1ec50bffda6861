package org.bauta.learning.gradient.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.gradient.graph.Call.Operator;

import ai.djl.ndarray.NDArray;

/** Operators that sum up along axes. */
final class Reductions {
    private Reductions() {
    }

    static void addTo(Map<String, Operator> operators) {
        operators.put("ReduceSum", c -> List.of(c.x().sum(axes(c), keeps(c))));
        operators.put("ReduceMean", c -> List.of(mean(c.x(), axes(c), keeps(c))));
        operators.put("ReduceMax", c -> List.of(extreme(c.x(), axes(c), keeps(c), true)));
        operators.put("ReduceMin", c -> List.of(extreme(c.x(), axes(c), keeps(c), false)));
        operators.put("ReduceL1", c -> List.of(c.x().abs().sum(axes(c), keeps(c))));
        operators.put("ReduceL2", c -> List.of(c.x().mul(c.x()).sum(axes(c), keeps(c)).sqrt()));
        operators.put("ReduceSumSquare", c -> List.of(c.x().mul(c.x()).sum(axes(c), keeps(c))));
    }

    private static boolean keeps(Call c) {
        return c.node().whole("keepdims", 1) == 1;
    }

    private static int[] axes(Call c) {
        int[] axes = c.axes(c.wholes("axes", 1));
        if (axes.length == 0) {
            axes = new int[c.rank()];
            Arrays.setAll(axes, i -> i);
        }
        return axes;
    }

    static NDArray mean(NDArray x, int[] axes, boolean keep) {
        float count = 1;
        for (int axis : axes) {
            count *= x.getShape().get(axis);
        }
        return Numbers.over(x.sum(axes, keep), count);
    }

    /** One axis after the other, the last first, so that the others keep their place. */
    static NDArray extreme(NDArray x, int[] axes, boolean keep, boolean greatest) {
        int[] sorted = axes.clone();
        Arrays.sort(sorted);
        NDArray out = x;
        for (int i = sorted.length - 1; i >= 0; i--) {
            int[] axis = {sorted[i]};
            out = greatest ? out.max(axis, keep) : out.min(axis, keep);
        }
        return out;
    }
}
