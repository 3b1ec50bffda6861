package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** x W^T + b of {@code n x features}. */
public final class Dense extends Layer {
    private final int units;
    private final Linear block;

    public Dense(int units) {
        this.units = units;
        block = addChildBlock("linear", Linear.builder().setUnits(units).build());
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return block.forward(store, new NDList(x), training).head();
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), units);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
        block.initialize(manager, type, in);
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return graph.node("Gemm", List.of(x, graph.parameter(block, "weight"), graph.parameter(block, "bias")), Map.of("transB", 1L));
    }
}
