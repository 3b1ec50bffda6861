package org.bauta.learning.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.gradient.graph.FiniteDifference;
import org.bauta.learning.gradient.graph.OnnxNet;
import org.bauta.learning.gradient.graph.TinyOnnx;
import org.bauta.learning.model.ModelFile;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;

/** The three ways to keep a net give the same numbers and gradients for the same weights. */
class PixelNetTest {
    private static final Shape SHAPE = new Shape(2, 3, 6, 6);
    private static final long[] KERNEL = {4, 3, 2, 2};

    private static float[] numbers(int n, long seed) {
        float[] out = new float[n];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) {
            out[i] = (float) random.nextDouble(-1, 1);
        }
        return out;
    }

    private static PixelNet onnx() {
        TinyOnnx net = TinyOnnx.input(13, -1, 3, 6, 6);
        return new OnnxNet(net.then("Conv", Map.of("strides", new long[] {2, 2}), net.floats(KERNEL, numbers(48, 2))).then("Tanh", Map.of())
                .then("Flatten", Map.of()).output(2));
    }

    private static PixelNet torchScript() {
        return DifferentiableRecogniser.netOf(TinyTorchScript.write(numbers(48, 2), 4, 3, 2, 2));
    }

    private static PixelNet block() {
        NDManager manager = TorchLock.newManager();
        Conv2d conv = Conv2d.builder().setFilters(4).setKernelShape(new Shape(2, 2)).optStride(new Shape(2, 2)).optBias(false).build();
        SequentialBlock block = new SequentialBlock().add(conv).add(Activation::tanh).add(Blocks.batchFlattenBlock());
        block.initialize(manager, DataType.FLOAT32, SHAPE);
        Parameter weight = conv.getParameters().get("weight");
        weight.getArray().set(numbers(48, 2));
        return new BlockPixelNet(block, manager);
    }

    private static PixelGradient gradient(PixelNet net) {
        return PixelGradient.of(net, numbers(216, 1), SHAPE, values -> new float[][] {numbers(36, 3), numbers(36, 4)}, FeatureNoise.NONE);
    }

    @Test
    void allFormatsGiveTheSameGradient() {
        try (PixelNet onnx = onnx(); PixelNet script = torchScript(); PixelNet block = block()) {
            PixelGradient expected = gradient(onnx);
            FiniteDifference.check(onnx, numbers(216, 1), SHAPE, 1e-3, 2e-3);
            for (PixelNet net : List.of(script, block)) {
                PixelGradient actual = gradient(net);
                assertArrayEquals(expected.pixels(), actual.pixels(), 1e-6f, net.getClass().getSimpleName());
                for (int i = 0; i < 2; i++) {
                    assertArrayEquals(expected.values()[i], actual.values()[i], 1e-6f, net.getClass().getSimpleName());
                }
            }
        }
    }

    @Test
    void stepsLeaveNothingBehind() {
        try (PixelNet net = onnx()) {
            PixelGradient first = gradient(net);
            int before = net.manager().getManagedArrays().size();
            for (int i = 0; i < 20; i++) {
                assertArrayEquals(first.pixels(), gradient(net).pixels());
            }
            assertEquals(before, net.manager().getManagedArrays().size());
        }
    }

    @Test
    void gradientsOfSeveralThreadsDoNotMix() {
        try (PixelNet net = onnx()) {
            float[] expected = gradient(net).pixels();
            java.util.stream.IntStream.range(0, 16).parallel().forEach(i -> assertArrayEquals(expected, gradient(net).pixels()));
        }
    }

    @Test
    void dropoutChangesFeaturesButNotTheirMean() {
        try (PixelNet net = onnx(); NDManager step = net.manager().newSubManager()) {
            FeatureDropout dropout = new FeatureDropout(.25, new SplittableRandom(4));
            float[] dropped = dropout.over(step.ones(new Shape(100, 100))).toFloatArray();
            double mean = 0;
            int zeros = 0;
            for (float v : dropped) {
                mean += v / dropped.length;
                zeros += v == 0 ? 1 : 0;
            }
            assertEquals(1, mean, .03);
            assertEquals(2500, zeros, 200);
            float[] plain = net.forward(step.create(numbers(216, 1), SHAPE), FeatureNoise.NONE).toFloatArray();
            float[] noisy = net.forward(step.create(numbers(216, 1), SHAPE), dropout).toFloatArray();
            assertTrue(java.util.Arrays.mismatch(plain, noisy) >= 0);
        }
    }

    @Test
    void featuresOfOtherFormatsCannotBeReached() {
        FeatureDropout dropout = new FeatureDropout(.25, new SplittableRandom(4));
        try (PixelNet script = torchScript(); NDManager step = script.manager().newSubManager()) {
            String message = assertThrows(ModelUnavailable.class, () -> script.forward(step.ones(SHAPE), dropout)).getMessage();
            assertTrue(message.contains("TorchScript"), message);
        }
    }

    @Test
    void aDamagedModuleIsRefused() {
        byte[] bytes = TinyTorchScript.write(numbers(48, 2), 4, 3, 2, 2).bytes();
        ModelFile half = new ModelFile(Path.of("half.pt"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        String message = assertThrows(ModelUnavailable.class, () -> new TorchScriptNet(half)).getMessage();
        assertTrue(message.contains("half.pt") && !message.contains("\n"), message);
    }
}
