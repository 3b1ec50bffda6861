package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** Twice the height and width, each value four times. */
public final class Enlarge extends Layer {
    private static final int NEAREST = 0;

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        long[] size = {2 * x.getShape().get(2), 2 * x.getShape().get(3)};
        return x.getNDArrayInternal().interpolation(size, NEAREST, false);
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), in.get(1), 2 * in.get(2), 2 * in.get(3));
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        String scales = graph.constant(new float[] {1, 1, 2, 2}, 4);
        return graph.node("Resize", List.of(x, "", scales), Map.of("mode", "nearest", "coordinate_transformation_mode", "asymmetric",
                "nearest_mode", "floor"));
    }
}
