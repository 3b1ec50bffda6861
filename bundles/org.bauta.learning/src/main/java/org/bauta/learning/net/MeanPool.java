package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** The mean of each map: {@code n x channels}. */
public final class MeanPool extends Layer {
    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        // one axis at a time: DJL's mean over several has no gradient
        return x.mean(new int[] {3}).mean(new int[] {2});
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), in.get(1));
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return graph.node("Flatten", List.of(graph.node("GlobalAveragePool", List.of(x), Map.of())), Map.of("axis", 1L));
    }
}
