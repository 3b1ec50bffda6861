package org.bauta.learning.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.settings.NoSettings;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.ModelFormat;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.onnx.OnnxRecogniser;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.store.Nets;
import org.bauta.learning.test.BlockNet;
import org.bauta.learning.test.ScriptFile;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchNetsTest {
    private static final byte[] SCRIPT = ScriptFile.of("""
                p = torch.avg_pool2d(x, [8, 8], [8, 8], [0, 0], False, True, None)
                return torch.flatten(p, 1, -1)
            """, "Tensor");

    @TempDir
    private Path folder;

    private Path given(byte[] net, String name, String from, String to) {
        BlockNet.write(folder.resolve("net.yaml"), BlockNet.yaml(net).replace(from, to).getBytes(StandardCharsets.UTF_8));
        return BlockNet.write(folder.resolve(name), net);
    }

    private ModelStore store() {
        return new ModelStore(folder.resolve("store"));
    }

    private static float[] embed(ModelStore store) {
        Image image = Pictures.waves(BlockNet.SIDE, BlockNet.SIDE, 1);
        Face face = new Face(image, Box.of(image.bounds()), "test", Optional.of(Landmarks.of("test", BlockNet.points())), Optional.empty(), "",
                Map.of());
        try (Embedder embedder = new OnnxRecogniser(store.descriptor("block-net"), store.file("block-net"), new Nets()).open(new NoSettings())) {
            return embedder.embed(List.of(face, face))[1];
        }
    }

    @Test
    void aScriptComputesWhatTheSameNetInOnnxComputes() {
        ModelStore store = store();
        store.importFile(given(SCRIPT, "net.pt", "", ""), Optional.empty());
        store.verify("block-net");
        assertTrue(store.file("block-net").endsWith("model.pt"));
        float[] script = embed(store);
        ModelStore onnx = new ModelStore(folder.resolve("onnx"));
        onnx.importFile(given(BlockNet.onnx(-1), "net.onnx", "", ""), Optional.empty());
        assertArrayEquals(embed(onnx), script, 1e-6f);
    }

    /** Threads of a workbench have class loaders that know no engine. */
    @Test
    void anyThreadMayLoad() throws InterruptedException {
        Path file = given(SCRIPT, "net.pt", "", "");
        String[] said = new String[1];
        Thread thread = new Thread(() -> said[0] = store().importFile(file, Optional.empty()).id());
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        thread.join();
        assertEquals("block-net", said[0]);
    }

    private void refuses(Path file, String... words) {
        ModelUnavailable fault = assertThrows(ModelUnavailable.class, () -> store().importFile(file, Optional.empty()));
        for (String word : words) {
            assertTrue(fault.getMessage().contains(word), fault.getMessage() + " should hold " + word);
        }
        assertEquals(3, fault.exitCode());
        assertFalse(fault.getMessage().contains("\n"), "one sentence: " + fault.getMessage());
        assertFalse(Files.exists(folder.resolve("store/block-net")), "nothing is left behind");
    }

    @Test
    void refusesScriptsThatDoNotFit() {
        refuses(given(SCRIPT, "net.pt", "dimensions: 48", "dimensions: 64"), "gives 48 numbers", "64", "output.dimensions");
        byte[] unknown = ScriptFile.of("    return torch.no_such_operator(x)\n", "Tensor");
        refuses(given(unknown, "net.pt", "", ""), "cannot be loaded by PyTorch", "no_such_operator");
        byte[] fails = ScriptFile.of("    return torch.view(x, [7, 7])\n", "Tensor");
        refuses(given(fails, "net.pt", "", ""), "PyTorch cannot run block-net", "check input");
        byte[] flat = ScriptFile.of("    return torch.flatten(x, 0, -1)\n", "Tensor");
        refuses(given(flat, "net.pt", "", ""), "number of pictures");
    }

    @Test
    void refusesEveryKindOfDamage() {
        refuses(given(Arrays.copyOf(SCRIPT, SCRIPT.length - 30), "net.pt", "", ""), "is truncated");
        refuses(given(Arrays.copyOf(SCRIPT, SCRIPT.length / 2), "net.pt", "", ""), "is truncated");
        byte[] damaged = SCRIPT.clone();
        Path file = given(SCRIPT, "net.pt", "", "");
        damaged[100] ^= 1;
        BlockNet.write(file, damaged);
        refuses(file, "SHA-256");
        byte[] checkpoint = new String(SCRIPT, StandardCharsets.ISO_8859_1).replace("/code/", "/node/").getBytes(StandardCharsets.ISO_8859_1);
        refuses(given(checkpoint, "net.pt", "", ""), "weights without their net");
        byte[] other = new String(SCRIPT, StandardCharsets.ISO_8859_1).replace("data.pkl", "data.txt").getBytes(StandardCharsets.ISO_8859_1);
        refuses(given(other, "net.pt", "", ""), "is a ZIP archive");
        refuses(given("DJL@".getBytes(StandardCharsets.UTF_8), "net.params", "", ""), "'blocks'", "cannot build");
    }

    private static Block linear() {
        return new SequentialBlock().add(Blocks.batchFlattenBlock()).add(Linear.builder().setUnits(48).build());
    }

    private static TorchNets nets(Supplier<Block> block) {
        return new TorchNets(ModelFormat.DJL, name -> Optional.<Architecture>of(d -> block.get()).filter(a -> name.equals("blocks")));
    }

    private ModelFile saved(String name, Block block) throws Exception {
        try (Model model = Model.newInstance(name, Device.cpu(), "PyTorch")) {
            model.setBlock(block);
            block.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 3, 32, 32));
            model.save(folder, name);
        }
        return new ModelFile(Path.of("own.params"), Files.readAllBytes(folder.resolve(name + "-0000.params")));
    }

    @Test
    void recognisersAreBuiltByTheirName() throws Exception {
        PyTorch.engine();
        for (String name : List.of("residual-4-1", "mobile-4-0")) {
            ModelDescriptor plain = BlockNet.descriptor(new byte[] {1});
            ModelDescriptor descriptor = new ModelDescriptor(plain.id(), plain.name(), plain.task(), name, plain.file(), plain.sha256(), plain.licence(),
                    plain.source(), plain.input(), plain.template(), plain.crop(), plain.output(), plain.reading(), plain.thresholds(),
                    plain.calibratedOn(), plain.checked(), plain.notes());
            Block block = Architectures.named(name).orElseThrow().block(descriptor);
            ModelFile file = saved(name, block);
            float[] faces = new float[2 * 3 * 32 * 32];
            faces[5] = 1;
            try (PictureNet net = new TorchNets(ModelFormat.DJL, Architectures::named).open(descriptor, file)) {
                float[] values = net.run(faces).get(0).values();
                assertEquals(2 * 48, values.length, name);
                assertFalse(Arrays.equals(Arrays.copyOf(values, 48), Arrays.copyOfRange(values, 48, 96)), "a pixel counts");
            }
        }
        assertTrue(Architectures.named("residual").isEmpty());
    }

    @Test
    void parametersOfDjlGiveWhatWasSaved() throws Exception {
        PyTorch.engine();
        float[] blob = new float[2 * 3 * 32 * 32];
        for (int i = 0; i < blob.length; i++) {
            blob[i] = i % 97 / 97f;
        }
        float[] expected;
        try (Model model = Model.newInstance("net", Device.cpu(), "PyTorch")) {
            Block block = linear();
            model.setBlock(block);
            block.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 3, 32, 32));
            expected = block.forward(new ParameterStore(model.getNDManager(), true),
                    new ai.djl.ndarray.NDList(model.getNDManager().create(blob, new Shape(2, 3, 32, 32))), false).head().toFloatArray();
            model.save(folder, "net");
        }
        byte[] saved = Files.readAllBytes(folder.resolve("net-0000.params"));
        ModelDescriptor descriptor = BlockNet.descriptor(saved);
        ModelFile file = new ModelFile(Path.of("net.params"), saved);
        try (PictureNet net = nets(TorchNetsTest::linear).open(descriptor, file)) {
            assertArrayEquals(expected, net.run(blob).get(0).values());
        }
        TorchNets others = new TorchNets(ModelFormat.DJL, Architectures::named);
        assertTrue(assertThrows(ModelUnavailable.class, () -> others.open(descriptor, file)).getMessage().contains("it can build residual-WIDTH-BLOCKS"));
        ModelFile half = new ModelFile(Path.of("net.params"), Arrays.copyOf(saved, saved.length / 2));
        assertThrows(ModelUnavailable.class, () -> nets(TorchNetsTest::linear).open(descriptor, half));
        TorchNets wider = nets(() -> new SequentialBlock().add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(48).optBias(false).build()).add(Linear.builder().setUnits(48).build()));
        assertTrue(assertThrows(ModelUnavailable.class, () -> wider.open(descriptor, file)).getMessage().contains("check architecture"));
    }

    @Test
    void saysThatThereIsNoSpaceForTheLibraries() {
        String said = PyTorch.unstarted(folder.resolve("none"), new IllegalStateException("Cannot copy\njni"));
        assertTrue(said.contains("PyTorch cannot be started") && said.contains("Cannot copy") && !said.contains("\n"), said);
        Path full = Path.of("/proc");
        if (Files.exists(full)) {
            assertTrue(PyTorch.unstarted(full, new IllegalStateException("x")).contains("there is no space"));
        }
    }
}
