package org.bauta.learning.gradient.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.OnnxFormat;

/**
 * An ONNX file as operators in the order in which they are computed.
 *
 * @param input the only value that is not in the file
 * @param opset version of the operators' meaning
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">ModelProto</a>
 */
record OnnxGraph(String input, List<String> outputs, List<Node> nodes, Map<String, Tensor> constants, int opset) {
    private static final int OLDEST = 7;

    /** @throws ModelUnavailable if the file is no ONNX model with one input */
    static OnnxGraph read(ModelFile file) {
        OnnxFormat.require(file);
        try {
            WireMessage model = new WireMessage(ByteBuffer.wrap(file.bytes()));
            return read(file, model.messages(7).get(0), opset(model));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ModelUnavailable(file.path() + " cannot be differentiated: " + e.getMessage(), e);
        }
    }

    private static int opset(WireMessage model) {
        return model.messages(8).stream().filter(o -> o.text(1).isEmpty() || o.text(1).equals("ai.onnx")).mapToInt(o -> (int) o.number(2, 1))
                .findFirst().orElse(1);
    }

    private static OnnxGraph read(ModelFile file, WireMessage graph, int opset) {
        Map<String, Tensor> constants = new LinkedHashMap<>();
        graph.messages(5).forEach(t -> constants.put(t.text(8), Tensor.read(t)));
        List<String> inputs = new ArrayList<>(graph.messages(11).stream().map(v -> v.text(1)).toList());
        inputs.removeAll(constants.keySet());
        if (inputs.size() != 1) {
            throw new ModelUnavailable(file.path() + " takes " + inputs.size() + " inputs " + inputs + ", but only nets of one picture can be differentiated");
        }
        if (opset < OLDEST) {
            throw new ModelUnavailable(file.path() + " has operators of version " + opset + ", but only those from " + OLDEST
                    + " on can be differentiated: convert it with onnx.version_converter");
        }
        return new OnnxGraph(inputs.get(0), graph.messages(12).stream().map(v -> v.text(1)).toList(),
                graph.messages(1).stream().map(Node::read).toList(), constants, opset);
    }
}
