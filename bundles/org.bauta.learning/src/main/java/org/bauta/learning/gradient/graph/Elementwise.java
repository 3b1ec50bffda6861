package org.bauta.learning.gradient.graph;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.gradient.graph.Call.Operator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;

/** Operators that treat every number alike. */
final class Elementwise {
    private static final int FLOAT = 1;
    private static final int INT32 = 6;
    private static final int INT64 = 7;

    private Elementwise() {
    }

    static void addTo(Map<String, Operator> operators) {
        binary(operators, "Add", NDArray::add);
        binary(operators, "Sub", NDArray::sub);
        binary(operators, "Mul", NDArray::mul);
        binary(operators, "Div", Elementwise::divide);
        binary(operators, "Pow", NDArray::pow);
        binary(operators, "Sum", NDArray::add);
        binary(operators, "Max", NDArray::maximum);
        binary(operators, "Min", NDArray::minimum);
        binary(operators, "PRelu", Elementwise::bent);
        operators.put("Abs", c -> List.of(c.x().abs()));
        operators.put("Neg", c -> List.of(c.x().neg()));
        operators.put("Exp", c -> List.of(c.x().exp()));
        operators.put("Log", c -> List.of(c.x().log()));
        operators.put("Sqrt", c -> List.of(c.x().sqrt()));
        operators.put("Reciprocal", c -> List.of(Numbers.power(c.x(), -1)));
        operators.put("Erf", c -> List.of(c.x().erf()));
        operators.put("Tanh", c -> List.of(c.x().tanh()));
        operators.put("Identity", c -> List.of(c.x()));
        operators.put("Dropout", c -> List.of(c.x()));
        operators.put("Cast", c -> List.of(cast(c)));
        operators.put("Clip", c -> List.of(clip(c)));
        activations(operators);
    }

    private static void activations(Map<String, Operator> operators) {
        operators.put("Relu", c -> List.of(Activation.relu(c.x())));
        operators.put("Sigmoid", c -> List.of(Activation.sigmoid(c.x())));
        operators.put("Softplus", c -> List.of(Activation.softPlus(c.x())));
        operators.put("LeakyRelu", c -> {
            return List.of(bent(c.x(), c.manager().create(c.node().real("alpha", .01f))));
        });
        operators.put("Elu", c -> {
            float alpha = c.node().real("alpha", 1);
            return List.of(Numbers.atLeast(c.x(), 0).add(Numbers.times(Numbers.atMost(c.x(), 0).exp().sub(1), alpha)));
        });
        operators.put("HardSigmoid", c -> List.of(hardSigmoid(c.x(), c.node().real("alpha", .2f), c.node().real("beta", .5f))));
        operators.put("HardSwish", c -> List.of(c.x().mul(hardSigmoid(c.x(), 1 / 6f, .5f))));
    }

    private static void binary(Map<String, Operator> operators, String name, BinaryOperator<NDArray> function) {
        operators.put(name, c -> {
            NDArray out = c.x();
            for (int i = 1; i < c.values().length; i++) {
                out = function.apply(out, c.value(i));
            }
            return List.of(out);
        });
    }

    /** Steep above zero, of another slope below. One product, so that the way back is one product too: max and min take twice as long. */
    private static NDArray bent(NDArray x, NDArray slope) {
        NDArray below = slope.broadcast(x.getShape());
        below.attach(x.getManager());
        NDArray above = x.getManager().create(1f).broadcast(x.getShape());
        return x.mul(NDArrays.where(x.gt(0), above, below));
    }

    /** Whole numbers give a whole number, towards zero. */
    private static NDArray divide(NDArray a, NDArray b) {
        boolean whole = a.getDataType().isInteger() && b.getDataType().isInteger();
        return whole ? a.div(b).toType(DataType.INT64, true) : a.div(b);
    }

    private static NDArray hardSigmoid(NDArray x, float alpha, float beta) {
        return Numbers.atMost(Numbers.atLeast(Numbers.times(x, alpha).add(beta), 0), 1);
    }

    private static NDArray cast(Call c) {
        return switch ((int) c.node().whole("to", FLOAT)) {
            case FLOAT -> c.x().toType(DataType.FLOAT32, false);
            case INT32, INT64 -> c.x().toType(DataType.INT64, false);
            default -> throw new UnsupportedOperationException("to the data type " + c.node().whole("to", FLOAT));
        };
    }

    private static NDArray clip(Call c) {
        NDArray out = c.x();
        if (c.has(1) || c.node().has("min")) {
            out = Numbers.atLeast(out, c.has(1) ? c.value(1).toFloatArray()[0] : c.node().real("min", 0));
        }
        if (c.has(2) || c.node().has("max")) {
            out = Numbers.atMost(out, c.has(2) ? c.value(2).toFloatArray()[0] : c.node().real("max", 0));
        }
        return out;
    }
}
