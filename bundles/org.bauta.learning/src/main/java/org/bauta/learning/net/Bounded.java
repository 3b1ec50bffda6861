package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** tanh(x), within -1..1. */
public final class Bounded extends Layer {
    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return x.tanh();
    }

    @Override
    public Shape shape(Shape in) {
        return in;
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return graph.node("Tanh", List.of(x), Map.of());
    }
}
