package org.bauta.learning.gradient.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.gradient.graph.Call.Operator;

import ai.djl.ndarray.NDArray;

/** Every operator that can be differentiated, by its name in ONNX. */
final class Operators {
    private static final Map<String, Operator> ALL = all();

    private Operators() {
    }

    private static Map<String, Operator> all() {
        Map<String, Operator> operators = new HashMap<>();
        Elementwise.addTo(operators);
        Layers.addTo(operators);
        Reductions.addTo(operators);
        Selecting.addTo(operators);
        Shaping.addTo(operators);
        return Map.copyOf(operators);
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    /** @throws ModelUnavailable naming every operator of the nodes that is not there */
    static void require(List<Node> nodes, String file) {
        Set<String> missing = nodes.stream().map(Node::operator).filter(o -> !ALL.containsKey(o)).collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            throw new ModelUnavailable(file + " cannot be differentiated: it uses " + String.join(", ", missing)
                    + ", which is not among the operators that have a gradient here; use another recogniser as surrogate, or export this one without");
        }
    }

    /** @throws ModelUnavailable naming the operator, if it cannot be computed on these values */
    static List<NDArray> apply(Call call, String file) {
        try {
            return ALL.get(call.node().operator()).apply(call);
        } catch (UnsupportedOperationException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ModelUnavailable(file + " cannot be differentiated: " + call.node().place() + " is not computed here: " + e.getMessage(), e);
        }
    }
}
