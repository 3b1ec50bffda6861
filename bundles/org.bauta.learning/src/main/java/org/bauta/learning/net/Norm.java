package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;

/** Batch normalization over the second axis (Ioffe and Szegedy 2015): batch statistics in training, running ones in inference. */
public final class Norm extends Layer {
    private static final float EPSILON = 1e-5f;

    private final BatchNorm block = addChildBlock("norm", BatchNorm.builder().optEpsilon(EPSILON).build());

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return block.forward(store, new NDList(x), training).head();
    }

    @Override
    public Shape shape(Shape in) {
        return in;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
        block.initialize(manager, type, in);
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return graph.node("BatchNormalization", List.of(x, graph.parameter(block, "gamma"), graph.parameter(block, "beta"),
                graph.parameter(block, "runningMean"), graph.parameter(block, "runningVar")), Map.of("epsilon", EPSILON));
    }
}
