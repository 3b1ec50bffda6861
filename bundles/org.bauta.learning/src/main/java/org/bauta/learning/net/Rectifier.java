package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;

/** max(x, slope x). */
public final class Rectifier extends Layer {
    private final float slope;

    /** @param slope for negative values; 0 for a plain rectifier */
    public Rectifier(float slope) {
        this.slope = slope;
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return slope == 0 ? Activation.relu(x) : Activation.leakyRelu(x, slope);
    }

    @Override
    public Shape shape(Shape in) {
        return in;
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return slope == 0 ? graph.node("Relu", List.of(x), Map.of()) : graph.node("LeakyRelu", List.of(x), Map.of("alpha", slope));
    }
}
