package org.bauta.learning.net;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A block that turns one array into one, and that can be written as ONNX. */
public abstract class Layer extends AbstractBlock {
    protected Layer() {
        super((byte) 1);
    }

    /** @param x {@code n x channels x height x width}, or {@code n x features} */
    public abstract NDArray apply(ParameterStore store, NDArray x, boolean training);

    /** Shape of what it gives for an input of a shape. */
    public abstract Shape shape(Shape in);

    /**
     * Writes what the layer does in inference.
     *
     * @param x name of its input in the graph
     * @return name of its output
     */
    public abstract String write(OnnxGraph graph, String x);

    @Override
    protected final NDList forwardInternal(ParameterStore store, NDList in, boolean training, PairList<String, Object> options) {
        return new NDList(apply(store, in.head(), training));
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] in) {
        return new Shape[] {shape(in[0])};
    }
}
