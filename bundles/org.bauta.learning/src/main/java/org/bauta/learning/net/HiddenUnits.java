package org.bauta.learning.net;

import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** The probabilities of the hidden units of a {@link Boltzmann} machine. */
public final class HiddenUnits extends Layer {
    private final Boltzmann machine;

    /** @param machine initialized */
    public HiddenUnits(Boltzmann machine) {
        this.machine = addChildBlock("machine", machine);
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray v, boolean training) {
        return machine.hidden(store, v);
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), machine.units());
    }

    @Override
    public String write(OnnxGraph graph, String v) {
        return machine.writeHidden(graph, v);
    }
}
