package org.bauta.learning.gradient.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operator of a graph.
 *
 * @param name what the file calls it, possibly empty
 * @param inputs names of values; empty where an optional one is left out
 */
record Node(String name, String operator, List<String> inputs, List<String> outputs, Map<String, WireMessage> attributes) {

    /** From a NodeProto. */
    static Node read(WireMessage proto) {
        Map<String, WireMessage> attributes = new HashMap<>();
        proto.messages(5).forEach(a -> attributes.put(a.text(1), a));
        String domain = proto.text(7);
        String operator = domain.isEmpty() || domain.equals("ai.onnx") ? proto.text(4) : domain + "." + proto.text(4);
        return new Node(proto.text(3), operator, proto.texts(1), proto.texts(2), Map.copyOf(attributes));
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    long whole(String attribute, long otherwise) {
        return has(attribute) ? attributes.get(attribute).number(3, 0) : otherwise;
    }

    float real(String attribute, float otherwise) {
        return has(attribute) ? attributes.get(attribute).real(2, 0) : otherwise;
    }

    String text(String attribute, String otherwise) {
        return has(attribute) ? attributes.get(attribute).text(4) : otherwise;
    }

    long[] wholes(String attribute, long... otherwise) {
        return has(attribute) ? attributes.get(attribute).numbers(8) : otherwise;
    }

    float[] reals(String attribute) {
        return has(attribute) ? attributes.get(attribute).reals(7) : new float[0];
    }

    Optional<Tensor> tensor(String attribute) {
        return has(attribute) ? attributes.get(attribute).messages(5).stream().findFirst().map(Tensor::read) : Optional.empty();
    }

    /** For messages. */
    String place() {
        return operator + (name.isEmpty() ? " that makes '" + outputs.get(0) + "'" : " '" + name + "'");
    }
}
