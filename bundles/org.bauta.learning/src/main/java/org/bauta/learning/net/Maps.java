package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** A row of numbers as square maps, {@code n x channels x side x side}: the reverse of {@link Flat}. */
public final class Maps extends Layer {
    private final long channels;
    private final long side;

    public Maps(int channels, int side) {
        this.channels = channels;
        this.side = side;
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        return x.reshape(shape(x.getShape()));
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), channels, side, side);
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        return graph.node("Reshape", List.of(x, graph.integers(0, channels, side, side)), Map.of());
    }
}
