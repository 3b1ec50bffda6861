package org.bauta.learning.gradient.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.gradient.FeatureNoise;
import org.bauta.learning.gradient.PixelGradient;
import org.bauta.learning.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Every operator in a net of its own: the numbers of ONNX Runtime, and a gradient equal to finite differences. */
class OperatorTest {
    private static final long[] SHAPE = {2, 3, 6, 7};
    private static final Map<String, Object> NONE = Map.of();
    private static final Map<String, Function<TinyOnnx, TinyOnnx>> NETS = nets();

    private static float[] numbers(int n, long seed, double from, double to) {
        float[] out = new float[n];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) {
            out[i] = (float) random.nextDouble(from, to);
        }
        return out;
    }

    /** Different from each other and from zero by more than the steps of the finite differences: no maximum changes its place. */
    private static float[] picture() {
        List<Integer> order = IntStream.range(0, 252).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, new Random(3));
        float[] out = new float[order.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (order.get(i) + .5f) / 126 - 1;
        }
        return out;
    }

    private static String weights(TinyOnnx net, long... shape) {
        int n = 1;
        for (long s : shape) {
            n *= (int) s;
        }
        return net.floats(shape, numbers(n, n, -1, 1));
    }

    private static Map<String, Function<TinyOnnx, TinyOnnx>> nets() {
        Map<String, Function<TinyOnnx, TinyOnnx>> nets = new LinkedHashMap<>();
        for (String unary : List.of("Relu", "Sigmoid", "Tanh", "Exp", "Abs", "Neg", "Erf", "Softplus", "HardSwish", "Identity", "Dropout")) {
            nets.put(unary, n -> n.then(unary, NONE));
        }
        for (String positive : List.of("Log", "Sqrt", "Reciprocal")) {
            nets.put(positive, n -> n.then("Exp", NONE).then(positive, NONE));
        }
        nets.put("LeakyRelu", n -> n.then("LeakyRelu", Map.of("alpha", .3f)));
        nets.put("Elu", n -> n.then("Elu", Map.of("alpha", .7f)));
        nets.put("HardSigmoid", n -> n.then("HardSigmoid", NONE));
        nets.put("Clip", n -> n.then("Clip", NONE, n.floats(new long[0], -.5f), n.floats(new long[0], .7f)));
        for (String binary : List.of("Add", "Sub", "Mul", "Div", "Max", "Min", "PRelu", "Sum")) {
            nets.put(binary, n -> n.then(binary, NONE, weights(n, 3, 1, 1)));
        }
        nets.put("Sub, constant first", n -> n.node("Sub", NONE, List.of(weights(n, 1, 3, 1, 1), n.last()), 1));
        nets.put("Pow", n -> n.then("Pow", NONE, n.floats(new long[0], 2)));
        nets.put("Cast", n -> n.then("Cast", Map.of("to", 1L)));
        layers(nets);
        shapes(nets);
        return nets;
    }

    private static void layers(Map<String, Function<TinyOnnx, TinyOnnx>> nets) {
        nets.put("Conv", n -> n.then("Conv", Map.of("strides", new long[] {2, 1}, "pads", new long[] {1, 0, 1, 0}), weights(n, 4, 3, 3, 2), weights(n, 4)));
        nets.put("Conv, one border", n -> n.then("Conv", Map.of("pads", new long[] {0, 1, 2, 0}, "dilations", new long[] {2, 1}), weights(n, 4, 3, 3, 2)));
        nets.put("Conv, groups", n -> n.then("Conv", Map.of("group", 3L, "auto_pad", "SAME_UPPER", "strides", new long[] {2, 2}), weights(n, 6, 1, 3, 3)));
        nets.put("Conv, same lower", n -> n.then("Conv", Map.of("auto_pad", "SAME_LOWER"), weights(n, 2, 3, 2, 2)));
        Map<String, Object> pool = Map.of("kernel_shape", new long[] {3, 3}, "strides", new long[] {2, 2});
        nets.put("MaxPool", n -> n.then("MaxPool", pool));
        nets.put("MaxPool, same", n -> n.then("MaxPool", with(pool, "auto_pad", "SAME_UPPER")));
        nets.put("MaxPool, ceil", n -> n.then("MaxPool", with(pool, "ceil_mode", 1L)));
        nets.put("AveragePool", n -> n.then("AveragePool", pool));
        nets.put("AveragePool, border", n -> n.then("AveragePool", with(pool, "pads", new long[] {1, 1, 1, 1})));
        nets.put("AveragePool, counted border", n -> n.then("AveragePool", with(with(pool, "pads", new long[] {1, 0, 1, 1}), "count_include_pad", 1L)));
        nets.put("GlobalAveragePool", n -> n.then("GlobalAveragePool", NONE));
        nets.put("GlobalMaxPool", n -> n.then("GlobalMaxPool", NONE));
        nets.put("BatchNormalization", n -> n.then("BatchNormalization", Map.of("epsilon", .01f), weights(n, 3), weights(n, 3),
                n.floats(new long[] {3}, .3f, -.2f, .1f), n.floats(new long[] {3}, .5f, 1, 2)));
        nets.put("InstanceNormalization", n -> n.then("InstanceNormalization", Map.of("epsilon", .01f), weights(n, 3), n.floats(new long[] {3}, .5f, 1, 2)));
        nets.put("LpNormalization", n -> n.then("LpNormalization", Map.of("axis", 1L)));
        nets.put("LpNormalization, absolute", n -> n.then("LpNormalization", Map.of("axis", 1L, "p", 1L)));
        nets.put("Gemm", n -> n.then("Flatten", NONE).then("Gemm", Map.of("transB", 1L, "alpha", .5f, "beta", 2f), weights(n, 5, 126), weights(n, 5)));
        nets.put("MatMul", n -> n.then("MatMul", NONE, weights(n, 7, 4)));
        nets.put("Softmax", n -> n.then("Softmax", Map.of("axis", 1L)));
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> out = new LinkedHashMap<>(map);
        out.put(key, value);
        return out;
    }

    private static void shapes(Map<String, Function<TinyOnnx, TinyOnnx>> nets) {
        for (String reduction : List.of("ReduceMean", "ReduceMax", "ReduceMin", "ReduceL1", "ReduceL2", "ReduceSumSquare")) {
            nets.put(reduction, n -> n.then(reduction, Map.of("axes", new long[] {1, -1})));
        }
        nets.put("ReduceSum", n -> n.then("ReduceSum", Map.of("keepdims", 0L), n.wholes(2)));
        nets.put("Reshape", n -> n.then("Reshape", NONE, n.wholes(0, -1, 7)));
        nets.put("Flatten", n -> n.then("Flatten", Map.of("axis", 2L)));
        nets.put("Transpose", n -> n.then("Transpose", Map.of("perm", new long[] {0, 2, 3, 1})));
        nets.put("Concat", n -> n.then("Concat", Map.of("axis", 1L), n.last(), weights(n, 2, 1, 6, 7)));
        nets.put("Squeeze", n -> n.then("Unsqueeze", NONE, n.wholes(1, -1)).then("Squeeze", NONE, n.wholes(1)));
        nets.put("Unsqueeze", n -> n.then("Unsqueeze", NONE, n.wholes(1, -1)).then("Exp", NONE));
        nets.put("Expand", n -> n.then("ReduceSum", NONE, n.wholes(1)).then("Expand", NONE, n.wholes(4, 6, 7)));
        nets.put("Split", n -> n.node("Split", Map.of("axis", 3L), List.of(n.last(), n.wholes(3, 4)), 2));
        nets.put("Gather", n -> n.then("Gather", Map.of("axis", 2L), n.wholes(5, 0, -1, 0)));
        nets.put("Slice", n -> n.then("Slice", NONE, n.wholes(1, -1), n.wholes(Long.MAX_VALUE, 0), n.wholes(2, 3), n.wholes(2, -2)));
        nets.put("Pad", n -> n.then("Pad", NONE, n.wholes(0, 0, 1, 2, 0, 1, 0, 3), n.floats(new long[0], .25f)));
        nets.put("Pad, reflect", n -> n.then("Pad", Map.of("mode", "reflect"), n.wholes(0, 0, 1, 2, 0, 0, 2, 3)));
        nets.put("Pad, edge", n -> n.then("Pad", Map.of("mode", "edge"), n.wholes(0, 0, 1, 2, 0, 0, 2, 3)));
        nets.put("Resize", n -> n.then("Resize", Map.of("coordinate_transformation_mode", "asymmetric", "nearest_mode", "floor"), "",
                n.floats(new long[] {4}, 1, 1, 2, 1.5f)));
        nets.put("Resize, linear", n -> n.then("Resize", Map.of("mode", "linear"), "", n.floats(new long[] {4}, 1, 1, 2, .7f)));
        nets.put("Resize, corners", n -> n.then("Resize", Map.of("mode", "linear", "coordinate_transformation_mode", "align_corners"), "", "",
                n.wholes(2, 3, 9, 4)));
        nets.put("Shape, Constant, ConstantOfShape", n -> {
            String picture = n.last();
            n.then("Shape", NONE).then("Slice", NONE, n.wholes(1), n.wholes(3));
            n.then("ConstantOfShape", Map.of("value", Tensor.ofFloats(new long[] {1}, 3)));
            String threes = n.last();
            n.node("Constant", Map.of("value", Tensor.ofFloats(new long[] {1, 1}, 2)), List.of(), 1).then("Mul", NONE, threes);
            String sixes = n.last();
            n.node("Unsqueeze", NONE, List.of(sixes, n.wholes(0, 3)), 1);
            return n.node("Mul", NONE, List.of(picture, n.last()), 1);
        });
    }

    static Stream<String> cases() {
        return NETS.keySet().stream();
    }

    private static final int VERSION = 14;

    private static ModelFile file(String name) {
        TinyOnnx net = NETS.get(name).apply(TinyOnnx.input(VERSION, -1, 3, 6, 7));
        return net.output(rank(name));
    }

    private static int rank(String name) {
        return switch (name) {
            case "Gemm", "Flatten" -> 2;
            case "ReduceSum", "Reshape" -> 3;
            case "Squeeze" -> 5;
            case "Unsqueeze" -> 6;
            default -> 4;
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheNumbersOfOnnxRuntimeAndTheirGradient(String name) {
        ModelFile file = file(name);
        float[] x = picture();
        try (OnnxNet net = new OnnxNet(file); OrtReference reference = new OrtReference(file.bytes()); NDManager step = net.manager().newSubManager()) {
            float[] expected = reference.run(net.outputNames().get(0), x, SHAPE);
            assertArrayEquals(expected, net.forward(step.create(x, new Shape(SHAPE)), FeatureNoise.NONE).toFloatArray(), 1e-5f);
            FiniteDifference.check(net, x, new Shape(SHAPE), 1e-3, 2e-3);
        }
    }

    /** Softmax before version 13 sums over all later axes, reductions and Squeeze have attributes, Clip too. */
    @Test
    void olderVersionsMeanWhatTheyMeant() {
        TinyOnnx net = TinyOnnx.input(9, -1, 3, 6, 7);
        ModelFile file = net.then("ReduceSum", Map.of("axes", new long[] {-1})).then("Clip", Map.of("min", -1f, "max", 1.5f))
                .then("Upsample", NONE, net.floats(new long[] {4}, 1, 1, 2, 3)).then("Slice", Map.of("axes", new long[] {2}, "starts", new long[] {3},
                        "ends", new long[] {9})).then("Pad", Map.of("pads", new long[] {0, 0, 1, 0, 0, 0, 0, 2}, "value", .5f))
                .then("Softmax", Map.of("axis", 2L)).then("Unsqueeze", Map.of("axes", new long[] {0})).then("Squeeze", Map.of("axes", new long[] {0})).output(4);
        float[] x = picture();
        try (OnnxNet mine = new OnnxNet(file); OrtReference reference = new OrtReference(file.bytes())) {
            FiniteDifference.check(mine, x, new Shape(SHAPE), 1e-3, 2e-3);
            float[][] rows = PixelGradient.values(mine, x, new Shape(SHAPE));
            assertArrayEquals(reference.run(mine.outputNames().get(0), x, SHAPE), concat(rows), 1e-5f);
        }
    }

    private static float[] concat(float[][] rows) {
        float[] out = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, out, i * rows[i].length, rows[i].length);
        }
        return out;
    }

    @Test
    void everyOperatorIsTried() {
        Set<String> missing = new TreeSet<>(OnnxNet.operators());
        NETS.forEach((name, n) -> {
            TinyOnnx net = TinyOnnx.input(VERSION, -1, 3, 6, 7);
            n.apply(net);
            OnnxGraph.read(net.output(4)).nodes().forEach(node -> missing.remove(node.operator()));
        });
        missing.remove("Upsample");
        assertEquals(Set.of(), missing);
    }

    @Test
    void aMissingOperatorIsNamed() {
        ModelFile file = TinyOnnx.input(VERSION, -1, 3, 6, 7).then("DepthToSpace", Map.of("blocksize", 2L)).then("Relu", NONE).then("Celu", NONE).output(4);
        String message = assertThrows(ModelUnavailable.class, () -> new OnnxNet(file)).getMessage();
        assertTrue(message.contains("Celu, DepthToSpace") && !message.contains("Relu,"), message);
    }

    @Test
    void aMissingModeIsNamed() {
        TinyOnnx tiny = TinyOnnx.input(VERSION, -1, 3, 6, 7);
        ModelFile file = tiny.then("Resize", Map.of("mode", "cubic"), "", tiny.floats(new long[] {4}, 1, 1, 2, 2)).output(4);
        try (OnnxNet net = new OnnxNet(file); NDManager step = net.manager().newSubManager()) {
            String message = assertThrows(ModelUnavailable.class, () -> net.forward(step.ones(new Shape(SHAPE)), FeatureNoise.NONE)).getMessage();
            assertTrue(message.contains("Resize") && message.contains("cubic"), message);
        }
    }
}
