package org.bauta.learning.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.export.OnnxFile;
import org.bauta.learning.gradient.TorchLock;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;

/** ONNX Runtime gives for a file what DJL gives for the net, for every kind of layer and for every architecture. */
class ExportTest {
    private static final long[] SHAPE = {3, 32, 32};

    private static float[] input(int n) {
        SplittableRandom random = new SplittableRandom(4);
        float[] out = new float[n * 3 * 32 * 32];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (2 * random.nextDouble() - 1);
        }
        return out;
    }

    /** Initialized, and with running statistics that are not those of the start. */
    private static <B extends Block> B trained(B net, NDManager manager) {
        TorchLock.engine().setRandomSeed(2);
        net.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
        net.initialize(manager, DataType.FLOAT32, new Shape(4, 3, 32, 32));
        ParameterStore store = new ParameterStore(manager, false);
        try (TorchLock lock = TorchLock.take(); NDManager scope = manager.newSubManager();
                GradientCollector collector = TorchLock.engine().newGradientCollector()) {
            assertTrue(lock != null && collector != null);
            net.forward(store, new NDList(scope.create(input(4), new Shape(4, 3, 32, 32))), true);
        }
        return net;
    }

    private static void exports(Layer net) {
        try (NDManager manager = TorchLock.newManager()) {
            trained(net, manager);
            Map<String, Layer> outputs = Map.of("output", net);
            OnnxFile file = OnnxFile.of(SHAPE, outputs);
            assertTrue(file.check(input(4), 4, SHAPE, outputs, manager) <= 1e-5f);
            assertArrayEquals(file.bytes(), OnnxFile.of(SHAPE, outputs).bytes(), "the same weights give the same bytes");
        }
    }

    @Test
    void embeddings() {
        exports(Architectures.embedding(new Chain(Architectures.residualStages(4, 1)), 16));
        exports(Architectures.embedding(Architectures.mobileStages(4, 1), 16));
    }

    @Test
    void mapsAndNumbers() {
        exports(Architectures.unet(4, 1));
        exports(new Chain(Convolution.biased(4, 3, 2), new MeanPool(), new Dense(3), new Scaled(20, -1)));
    }

    @Test
    void branchesGiveForEachHeadWhatItsPathGives() {
        try (NDManager manager = TorchLock.newManager()) {
            List<Layer> stages = Architectures.residualStages(4, 0);
            Branches.Head numbers = new Branches.Head("numbers", 3, new Chain(new Flat(), new Dense(5)));
            Branches.Head map = new Branches.Head("map", 1, Convolution.biased(2, 1, 1));
            Branches net = trained(new Branches(stages, List.of(numbers, map)), manager);
            ParameterStore store = new ParameterStore(manager, false);
            NDArray x = manager.create(input(2), new Shape(2, 3, 32, 32));
            NDList both = net.forward(store, new NDList(x), false);
            assertArrayEquals(both.get(0).toFloatArray(), net.path(numbers).apply(store, x, false).toFloatArray(), 1e-6f);
            assertEquals(new Shape(2, 2, 8, 8), both.get(1).getShape());
            Map<String, Layer> outputs = new LinkedHashMap<>();
            outputs.put("stage0", stages.get(0));
            outputs.put("numbers", net.path(numbers));
            assertTrue(OnnxFile.of(SHAPE, outputs).check(input(2), 2, SHAPE, outputs, manager) <= 1e-5f);
        }
    }

    @Test
    void aFileOfOtherWeightsIsFoundOut() {
        try (NDManager manager = TorchLock.newManager()) {
            Layer net = trained(new Chain(Convolution.plain(4, 3, 2), new Norm(), new MeanPool()), manager);
            OnnxFile file = OnnxFile.of(SHAPE, Map.of("output", net));
            net.getParameters().valueAt(0).getArray().muli(1.01f);
            net.getParameters().get(1).getValue().getArray().addi(0.1f);
            assertThrows(ModelUnavailable.class, () -> file.check(input(2), 2, SHAPE, Map.of("output", net), manager));
        }
    }
}
