package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** The maps of x and behind them those of inner(x), which have the same size: the way past the middle of a U-Net. */
public final class Beside extends Layer {
    private final Layer inner;

    public Beside(Layer inner) {
        this.inner = addChildBlock("inner", inner);
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return x.concat(inner.apply(store, x, training), 1);
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), in.get(1) + inner.shape(in).get(1), in.get(2), in.get(3));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
        inner.initialize(manager, type, in[0]);
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return graph.node("Concat", List.of(x, inner.write(graph, x)), Map.of("axis", 1L));
    }
}
