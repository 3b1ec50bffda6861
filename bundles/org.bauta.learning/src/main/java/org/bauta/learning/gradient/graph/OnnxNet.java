package org.bauta.learning.gradient.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bauta.learning.gradient.FeatureNoise;
import org.bauta.learning.gradient.PixelNet;
import org.bauta.learning.gradient.TorchLock;
import org.bauta.learning.model.ModelFile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * An ONNX file computed operator by operator on DJL arrays: the same numbers as ONNX Runtime gives, and their gradient. What
 * does not depend on the picture is computed once.
 */
public final class OnnxNet implements PixelNet {
    private final OnnxGraph graph;
    private final String file;
    private final NDManager manager;
    private final Map<String, NDArray> constants = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /**
     * @throws org.bauta.core.failure.ModelUnavailable if the file is no ONNX model of one input, or uses an operator that has
     *         no gradient here, which is named
     */
    public OnnxNet(ModelFile file) {
        this.graph = OnnxGraph.read(file);
        this.file = String.valueOf(file.path());
        Operators.require(graph.nodes(), this.file);
        this.manager = TorchLock.newManager();
        graph.constants().forEach((name, tensor) -> constants.put(name, tensor.create(manager)));
        for (Node node : graph.nodes()) {
            if (constants.keySet().containsAll(given(node))) {
                compute(node, constants, manager);
            } else {
                nodes.add(node);
            }
        }
    }

    /** Operators that can be computed and differentiated, by their names in ONNX. */
    public static Set<String> operators() {
        return Operators.names();
    }

    private static List<String> given(Node node) {
        return node.inputs().stream().filter(i -> !i.isEmpty()).toList();
    }

    private void compute(Node node, Map<String, NDArray> values, NDManager owner) {
        NDArray[] inputs = node.inputs().stream().map(i -> i.isEmpty() ? null : values.get(i)).toArray(NDArray[]::new);
        List<NDArray> results = Operators.apply(new Call(node, inputs, graph.opset(), owner), file);
        for (int i = 0; i < results.size(); i++) {
            NDArray result = results.get(i);
            boolean passedOn = Arrays.stream(inputs).anyMatch(v -> v == result);
            if (result.getManager() != owner && !passedOn) {
                // the result of a constant and a picture would live as long as the constant
                result.attach(owner);
            }
            values.put(node.outputs().get(i), result);
        }
    }

    @Override
    public NDManager manager() {
        return manager;
    }

    @Override
    public NDArray forward(NDArray input, FeatureNoise noise) {
        return outputs(input, noise).get(0);
    }

    /** All outputs, in the order of the file. */
    public List<NDArray> outputs(NDArray input, FeatureNoise noise) {
        Map<String, NDArray> values = new HashMap<>(constants);
        values.put(graph.input(), input);
        for (Node node : nodes) {
            compute(node, values, input.getManager());
            if (node.operator().equals("Conv")) {
                values.computeIfPresent(node.outputs().get(0), (name, features) -> noise.over(features));
            }
        }
        return graph.outputs().stream().map(values::get).toList();
    }

    /** Names of the outputs, in the order of {@link #outputs}. */
    public List<String> outputNames() {
        return graph.outputs();
    }

    @Override
    public void close() {
        manager.close();
    }
}
