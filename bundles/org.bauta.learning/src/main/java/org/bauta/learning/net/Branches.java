package org.bauta.learning.net;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A trunk of stages and heads that each read what one of the stages gives; gives what the heads give, in their order. */
public final class Branches extends AbstractBlock {
    private final List<Layer> stages;
    private final List<Head> heads;

    /**
     * @param name of the head
     * @param stage which it reads, from 0
     * @param layer what it makes of it
     */
    public record Head(String name, int stage, Layer layer) {
    }

    public Branches(List<Layer> stages, List<Head> heads) {
        super((byte) 1);
        this.stages = List.copyOf(stages);
        this.heads = List.copyOf(heads);
        for (int i = 0; i < stages.size(); i++) {
            addChildBlock("stage" + i, stages.get(i));
        }
        heads.forEach(h -> addChildBlock(h.name(), h.layer()));
    }

    public List<Layer> stages() {
        return stages;
    }

    public List<Head> heads() {
        return heads;
    }

    /** The way from the picture to one head, as a net of its own with the same parameters. */
    public Layer path(Head head) {
        List<Layer> layers = new ArrayList<>(stages.subList(0, head.stage() + 1));
        layers.add(head.layer());
        return new Chain(layers);
    }

    @Override
    protected NDList forwardInternal(ParameterStore store, NDList in, boolean training, PairList<String, Object> options) {
        List<NDArray> maps = new ArrayList<>();
        NDArray x = in.head();
        for (Layer stage : stages) {
            x = stage.apply(store, x, training);
            maps.add(x);
        }
        NDList out = new NDList();
        heads.forEach(h -> out.add(h.layer().apply(store, maps.get(h.stage()), training)));
        return out;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        return heads.stream().map(h -> h.layer().shape(after(h.stage(), in[0]))).toArray(Shape[]::new);
    }

    private Shape after(int stage, Shape in) {
        Shape shape = in;
        for (int i = 0; i <= stage; i++) {
            shape = stages.get(i).shape(shape);
        }
        return shape;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
        Shape shape = in[0];
        for (Layer stage : stages) {
            stage.initialize(manager, type, shape);
            shape = stage.shape(shape);
        }
        heads.forEach(h -> h.layer().initialize(manager, type, after(h.stage(), in[0])));
    }
}
