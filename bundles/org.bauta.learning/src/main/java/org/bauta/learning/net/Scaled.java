package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** factor x + offset, both fixed: from numbers that are easy to learn to the unit that is wanted. */
public final class Scaled extends Layer {
    private final float factor;
    private final float offset;

    public Scaled(float factor, float offset) {
        this.factor = factor;
        this.offset = offset;
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return Numbers.times(x, factor).add(offset);
    }

    @Override
    public Shape shape(Shape in) {
        return in;
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        String product = graph.node("Mul", List.of(x, graph.constant(new float[] {factor}, 1)), Map.of());
        return graph.node("Add", List.of(product, graph.constant(new float[] {offset}, 1)), Map.of());
    }
}
