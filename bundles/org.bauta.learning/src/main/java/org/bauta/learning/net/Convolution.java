package org.bauta.learning.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;

/** A convolution with an odd square kernel that keeps the size, or halves it with stride 2. */
public final class Convolution extends Layer {
    private final Conv2d block;
    private final int filters;
    private final int kernel;
    private final int stride;
    private final int groups;
    private final boolean bias;

    private Convolution(int filters, int kernel, int stride, int groups, boolean bias) {
        this.filters = filters;
        this.kernel = kernel;
        this.stride = stride;
        this.groups = groups;
        this.bias = bias;
        block = addChildBlock("conv", Conv2d.builder().setFilters(filters).setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(stride, stride)).optPadding(new Shape(kernel / 2, kernel / 2)).optGroups(groups).optBias(bias).build());
    }

    /** Without bias: for use before a {@link Norm}. */
    public static Convolution plain(int filters, int kernel, int stride) {
        return new Convolution(filters, kernel, stride, 1, false);
    }

    /** One filter for each channel, without bias. */
    public static Convolution depthwise(int channels, int kernel, int stride) {
        return new Convolution(channels, kernel, stride, channels, false);
    }

    /** With bias: where no {@link Norm} follows. */
    public static Convolution biased(int filters, int kernel, int stride) {
        return new Convolution(filters, kernel, stride, 1, true);
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return block.forward(store, new NDList(x), training).head();
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), filters, half(in.get(2)), half(in.get(3)));
    }

    private long half(long side) {
        return (side - 1) / stride + 1;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
        block.initialize(manager, type, in);
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        List<String> in = new ArrayList<>(List.of(x, graph.parameter(block, "weight")));
        if (bias) {
            in.add(graph.parameter(block, "bias"));
        }
        long pad = kernel / 2;
        return graph.node("Conv", in, Map.of("kernel_shape", new long[] {kernel, kernel}, "strides", new long[] {stride, stride},
                "pads", new long[] {pad, pad, pad, pad}, "group", (long) groups));
    }
}
