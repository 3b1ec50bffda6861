package org.bauta.learning.net;

import java.util.List;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** Layers one behind the other. */
public final class Chain extends Layer {
    private final List<Layer> layers;

    public Chain(Layer... layers) {
        this(List.of(layers));
    }

    public Chain(List<Layer> layers) {
        this.layers = List.copyOf(layers);
        for (int i = 0; i < layers.size(); i++) {
            addChildBlock(String.format(java.util.Locale.ROOT, "%02d", i), layers.get(i));
        }
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        NDArray y = x;
        for (Layer layer : layers) {
            y = layer.apply(store, y, training);
        }
        return y;
    }

    @Override
    public Shape shape(Shape in) {
        Shape out = in;
        for (Layer layer : layers) {
            out = layer.shape(out);
        }
        return out;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
        Shape shape = in[0];
        for (Layer layer : layers) {
            layer.initialize(manager, type, shape);
            shape = layer.shape(shape);
        }
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        String y = x;
        for (Layer layer : layers) {
            y = layer.write(graph, y);
        }
        return y;
    }
}
