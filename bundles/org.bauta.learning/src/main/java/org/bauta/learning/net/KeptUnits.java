package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.learning.array.Owned;
import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/**
 * The reconstruction of a {@link Boltzmann} machine that keeps some hidden units, {@code b + W (h - 1/2)} with h as it is for those and
 * as it is on average for the others: what they knew of a face is replaced by what is true of all.
 */
public final class KeptUnits extends Layer {
    private final Boltzmann machine;
    private final float[] kept;
    private final float[] others;

    /**
     * @param machine initialized
     * @param kept 1 for each unit that is kept, 0 for the others
     * @param mean of each unit over many faces
     */
    public KeptUnits(Boltzmann machine, float[] kept, float[] mean) {
        this.machine = addChildBlock("machine", machine);
        this.kept = kept.clone();
        this.others = mean.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] *= 1 - kept[i];
        }
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray v, boolean training) {
        NDArray h = machine.hidden(store, v).mul(Owned.array(v.getManager(), kept, kept.length)).add(Owned.array(v.getManager(), others, others.length));
        return machine.visible(store, h);
    }

    @Override
    public Shape shape(Shape in) {
        return machine.shape(in);
    }

    @Override
    public String write(OnnxGraph graph, String v) {
        String own = graph.node("Mul", List.of(machine.writeHidden(graph, v), graph.constant(kept, kept.length)), Map.of());
        return machine.writeVisible(graph, graph.node("Add", List.of(own, graph.constant(others, others.length)), Map.of()));
    }
}
