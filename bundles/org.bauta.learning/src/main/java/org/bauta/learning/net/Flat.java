package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** Maps as one row of numbers each. */
public final class Flat extends Layer {
    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return x.reshape(shape(x.getShape()));
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), in.size() / in.get(0));
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return graph.node("Flatten", List.of(x), Map.of("axis", 1L));
    }
}
