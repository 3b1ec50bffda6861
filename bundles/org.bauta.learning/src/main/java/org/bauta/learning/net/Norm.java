package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;

/**
 * Batch normalization over the second axis (Ioffe and Szegedy 2015): batch statistics in training, running ones in inference.
 * Running statistics are the mean over all batches at first and then over about the last hundred: with the usual ten, what a
 * trained net answers still depends on which faces happened to come last. {@link #settle Settled}, it uses running statistics
 * in training too, and they stay as they are.
 */
public final class Norm extends Layer {
    private static final float EPSILON = 1e-5f;
    private static final double MOMENTUM = 0.99;

    private final BatchNorm block = addChildBlock("norm", BatchNorm.builder().optEpsilon(EPSILON).build());
    private final Parameter batches = addParameter(Parameter.builder().setName("batches").setType(Parameter.Type.OTHER)
            .optRequiresGrad(false).optInitializer(Initializer.ZEROS).optShape(new Shape(1)).build());

    private boolean settled;

    /**
     * From now on all of these in a block normalize in training as in inference: what is still learned is learned for the net
     * as it will be used, not for one that sees its batch.
     */
    public static void settle(Block block) {
        if (block instanceof Norm norm) {
            norm.settled = true;
        }
        block.getChildren().values().forEach(Norm::settle);
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        boolean ofBatch = training && !settled;
        return BatchNorm.batchNorm(x, value("runningMean", store, x, training), value("runningVar", store, x, training),
                value("gamma", store, x, training), value("beta", store, x, training), 1, ofBatch ? momentum() : 1, EPSILON, ofBatch).head();
    }

    private NDArray value(String name, ParameterStore store, NDArray like, boolean training) {
        return store.getValue(block.getParameters().get(name), like.getDevice(), training);
    }

    /** What running statistics keep at this batch. */
    private float momentum() {
        float before = batches.getArray().getFloat();
        batches.getArray().addi(1);
        return (float) Math.min(MOMENTUM, before / (before + 1));
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
