package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Numbers;
import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.NormalInitializer;

/**
 * A restricted Boltzmann machine of real visible numbers v and binary hidden units h, both centered, with the energy
 * {@code E(v, h) = |v - b|^2 / 2 sigma^2 - c (h - 1/2) - (v - b) W (h - 1/2) / sigma^2}. So h is one with probability
 * {@code s(c + W' (v - b) / sigma^2)}, s the logistic function, and v is Gaussian around {@code b + W (h - 1/2)}. As a layer it
 * gives the reconstruction {@code b + W (s(c + W' (v - b) / sigma^2) - 1/2)}. Centering changes what the biases mean, not what the
 * machine can say; b is the mean of the examples and not learned.
 */
@Source(key = "cho2011", where = "Sec. 2: the energy of which the variance is a common factor")
@Source(key = "montavon2012", where = "Sec. 2: centered units")
public final class Boltzmann extends Layer {

    private static final float HALF = 0.5f;

    private final int units;
    private final float precision;
    private final Parameter weight;
    private final Parameter hiddenBias;
    private final Parameter visibleBias;

    /**
     * @param units how many hidden ones
     * @param sigma standard deviation of a visible number when all units are known
     */
    public Boltzmann(int units, double sigma) {
        this.units = units;
        precision = (float) (1 / (sigma * sigma));
        weight = parameter("weight", Parameter.Type.WEIGHT, true);
        hiddenBias = parameter("hiddenBias", Parameter.Type.BIAS, true);
        visibleBias = parameter("visibleBias", Parameter.Type.BIAS, false);
    }

    private Parameter parameter(String name, Parameter.Type type, boolean learned) {
        return addParameter(Parameter.builder().setName(name).setType(type).optRequiresGrad(learned).build());
    }

    /** How many hidden ones. */
    public int units() {
        return units;
    }

    /** W', {@code units x visible}: row by row what a unit adds to what is seen. */
    public Parameter weight() {
        return weight;
    }

    /** b, what is seen when nothing is known of the units; to be set to the mean of the examples before the first step. */
    public Parameter visibleBias() {
        return visibleBias;
    }

    private NDArray drive(ParameterStore store, NDArray v) {
        NDArray centered = v.sub(value(store, visibleBias, v));
        return Numbers.times(Linear.linear(centered, value(store, weight, v)).head(), precision).add(value(store, hiddenBias, v));
    }

    private static NDArray value(ParameterStore store, Parameter parameter, NDArray like) {
        return store.getValue(parameter, like.getDevice(), false);
    }

    /** {@code P(h = 1 | v) = s(c + W' (v - b) / sigma^2)}, {@code n x units}. */
    public NDArray hidden(ParameterStore store, NDArray v) {
        return Activation.sigmoid(drive(store, v));
    }

    /** {@code E(v | h) = b + W (h - 1/2)}, {@code n x visible}. */
    public NDArray visible(ParameterStore store, NDArray h) {
        return h.sub(HALF).matMul(value(store, weight, h)).add(value(store, visibleBias, h));
    }

    /** {@code F(v) = |v - b|^2 / 2 sigma^2 - sum log(e^(z/2) + e^(-z/2))}, z what drives a unit; one number for each row. */
    @Source(key = "hinton2012", where = "Sec. 16.1: free energy, here with a Gaussian term for what is seen and centered units")
    public NDArray freeEnergy(ParameterStore store, NDArray v) {
        NDArray quadratic = Numbers.times(v.sub(value(store, visibleBias, v)).square().sum(new int[] {1}), precision / 2);
        NDArray z = drive(store, v);
        NDArray magnitude = z.abs();
        NDArray soft = Numbers.times(magnitude, HALF).add(magnitude.neg().exp().add(1).log());
        return quadratic.sub(soft.sum(new int[] {1}));
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray v, boolean training) {
        return visible(store, hidden(store, v));
    }

    @Override
    public Shape shape(Shape in) {
        return in;
    }

    @Override
    public void prepare(Shape[] in) {
        long visible = in[0].get(1);
        weight.setShape(new Shape(units, visible));
        hiddenBias.setShape(new Shape(units));
        visibleBias.setShape(new Shape(visible));
    }

    /** Random weights so small that no unit is sure of itself. */
    public void start(NDManager manager, int visible) {
        setInitializer(new NormalInitializer((float) (1 / (precision * Math.sqrt(visible)))), Parameter.Type.WEIGHT);
        setInitializer(new ConstantInitializer(0), Parameter.Type.BIAS);
        initialize(manager, DataType.FLOAT32, new Shape(1, visible));
    }

    @Override
    public String write(OnnxGraph graph, String v) {
        return writeVisible(graph, writeHidden(graph, v));
    }

    String writeHidden(OnnxGraph graph, String v) {
        String centered = graph.node("Sub", List.of(v, graph.shared(this, "visibleBias")), Map.of());
        String drive = graph.node("Gemm", List.of(centered, graph.shared(this, "weight"), graph.shared(this, "hiddenBias")),
                Map.of("transB", 1L, "alpha", precision));
        return graph.node("Sigmoid", List.of(drive), Map.of());
    }

    String writeVisible(OnnxGraph graph, String h) {
        String centered = graph.node("Sub", List.of(h, graph.constant(new float[] {HALF}, 1)), Map.of());
        return graph.node("Gemm", List.of(centered, graph.shared(this, "weight"), graph.shared(this, "visibleBias")), Map.of());
    }
}
