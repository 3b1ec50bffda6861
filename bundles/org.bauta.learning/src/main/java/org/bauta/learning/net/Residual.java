package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** x + body(x) (He et al. 2016); the body keeps the shape. */
public final class Residual extends Layer {
    private final Layer body;

    public Residual(Layer body) {
        this.body = addChildBlock("body", body);
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return body.apply(store, x, training).add(x);
    }

    @Override
    public Shape shape(Shape in) {
        return in;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
        body.initialize(manager, type, in[0]);
        if (!body.shape(in[0]).equals(in[0])) {
            throw new IllegalArgumentException("a residual needs a body that keeps the shape " + in[0] + ", not one that gives " + body.shape(in[0]));
        }
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return graph.node("Add", List.of(body.write(graph, x), x), Map.of());
    }
}
