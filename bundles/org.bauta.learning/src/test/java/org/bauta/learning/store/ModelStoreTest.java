package org.bauta.learning.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.settings.NoSettings;
import org.bauta.learning.onnx.OnnxRecogniser;
import org.bauta.learning.test.BlockNet;
import org.bauta.learning.test.OnnxGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
    private static final byte[] NET = BlockNet.onnx(-1);

    @TempDir
    private Path folder;
    private ModelStore store;

    @BeforeEach
    void emptyStore() {
        store = new ModelStore(folder.resolve("store/models"));
    }

    /** A file with its descriptor beside it. */
    private Path given(byte[] net, String from, String to) {
        Path file = BlockNet.write(folder.resolve("block-net.onnx"), net);
        BlockNet.write(folder.resolve("block-net.yaml"), BlockNet.yaml(net).replace(from, to).getBytes());
        return file;
    }

    private Path given(byte[] net) {
        return given(net, "", "");
    }

    /** Expects a refusal with exit code 3 that holds some words and leaves nothing in the store. */
    private void refuses(Class<? extends BautaException> type, Path file, String... words) {
        BautaException fault = assertThrows(type, () -> store.importFile(file, Optional.empty()));
        assertEquals(3, fault.exitCode());
        for (String word : words) {
            assertTrue(fault.getMessage().contains(word), fault.getMessage() + " should hold " + word);
        }
        assertFalse(fault.getMessage().contains("\n"), "one sentence: " + fault.getMessage());
        assertFalse(Files.exists(store.folder().resolve("block-net")), "nothing is left behind");
    }

    private void refuses(byte[] net, String... words) {
        refuses(ModelUnavailable.class, given(net), words);
    }

    @Test
    void keepsWhatWasImported() throws IOException {
        Path file = given(NET);
        assertEquals("block-net", store.importFile(file, Optional.empty()).id());
        assertEquals(List.of("block-net"), store.list().models().stream().map(m -> m.id()).toList());
        assertArrayEquals(NET, Files.readAllBytes(store.file("block-net")));
        assertEquals(Files.readString(folder.resolve("block-net.yaml")), store.descriptorText("block-net"));
        assertEquals(BlockNet.descriptor(NET), store.descriptor("block-net"));
        store.verify("block-net");
        store.importFile(file, Optional.empty());
        try (var files = Files.list(store.folder().resolve("block-net"))) {
            assertEquals(2, files.count(), "no parts left over");
        }
    }

    @Test
    void takesADescriptorFromElsewhere() {
        Path descriptor = BlockNet.write(folder.resolve("other.yaml"), BlockNet.yaml(NET).getBytes());
        store.importFile(BlockNet.write(folder.resolve("net.onnx"), NET), Optional.of(descriptor));
        assertTrue(store.isImported("block-net"));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        store.importFile(given(NET), Optional.empty());
        Path other = given(BlockNet.onnx(1));
        ModelUnavailable fault = assertThrows(ModelUnavailable.class, () -> store.importFile(other, Optional.empty()));
        assertTrue(fault.getMessage().contains("block-net is taken"), fault.getMessage());
        store.verify("block-net");
    }

    @Test
    void saysHowToDescribeAnUnknownFile() {
        refuses(ModelUnavailable.class, BlockNet.write(folder.resolve("mine.onnx"), NET), "mine.yaml",
                "sha256: " + BlockNet.descriptor(NET).sha256(), "bauta model describe");
    }

    @Test
    void refusesFilesThatAreNoModel() {
        refuses(ModelUnavailable.class, folder.resolve("none.onnx"), "there is no model file");
        refuses(ModelUnavailable.class, folder, "is a folder");
        refuses(new byte[0], "is empty");
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}, "is a PNG picture");
        refuses(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}, "is a JPEG picture");
        refuses("<!DOCTYPE html><html>".getBytes(), "is a web page");
        refuses("version https://git-lfs.github.com/spec/v1\noid".getBytes(), "Git LFS pointer");
        refuses("hello, I am a text".getBytes(), "is no ONNX model");
        refuses(new byte[100], "is no ONNX model");
        refuses(new byte[] {8, 8}, "is no ONNX model");
    }

    @Test
    void refusesEveryTruncation() {
        Path file = given(NET);
        for (int length = 1; length < NET.length; length++) {
            BlockNet.write(file, Arrays.copyOf(NET, length));
            refuses(ModelUnavailable.class, file);
        }
        BlockNet.write(file, Arrays.copyOf(NET, NET.length / 2));
        refuses(ModelUnavailable.class, file, "is truncated", NET.length / 2 + " bytes");
    }

    @Test
    void refusesAnotherFileThanTheDescribedOne() {
        Path file = given(NET);
        BlockNet.write(file, BlockNet.onnx(1));
        refuses(ModelUnavailable.class, file, "SHA-256", BlockNet.descriptor(NET).sha256(), "a test");
    }

    @Test
    void refusesWhatDoesNotFitItsDescriptor() {
        refuses(ModelUnavailable.class, given(NET, "dimensions: 48", "dimensions: 64"), "n x 48", "n x 64", "output.dimensions");
        refuses(ModelUnavailable.class, given(NET, "width: 32", "width: 40"), "n x 3 x 32 x 32", "n x 3 x 32 x 40");
        refuses(ModelUnavailable.class, given(NET, "normalised: false", "normalised: true"), "length", "output.normalised");
        refuses(ModelUnavailable.class, given(NET, "scale: 1", "scale: 0"), "zero or not finite");
        refuses(ModelUnavailable.class, given(NET, "task: recogniser", "task: detector"), "no detector of the architecture 'blocks'");
        refuses(ModelUnavailable.class, given(NET, "task: recogniser\narchitecture: blocks", "task: detector\narchitecture: yunet"),
                "is no YuNet", "cls_8");
        refuses(BlockNet.onnx(4), "exactly 4 pictures");
    }

    @Test
    void refusesNetsThatAreNoRecognisers() {
        refuses(BlockNet.onnxThen("Sign", Map.of()), "same embedding for different pictures");
        refuses(BlockNet.onnxThen("Softmax", Map.of("axis", 0L)), "self-test");
        refuses(ModelUnavailable.class, given(BlockNet.onnxThen("Log", Map.of()), "mean: 0", "mean: 300"), "not finite");
        refuses(BlockNet.onnxThen("NoSuchOperator", Map.of()), "cannot be loaded by ONNX Runtime", "NoSuchOperator");
        byte[] unequal = OnnxGraph.input(-1, 3, 32, 32).then("Flatten", Map.of("axis", 1L)).then("CumSumNever", Map.of()).output(-1, 48);
        refuses(unequal, "cannot be loaded");
    }

    @Test
    void aWrongDescriptorIsTheUsersFault() {
        UsageInvalid fault = assertThrows(UsageInvalid.class, () -> store.importFile(given(NET, "licence", "lizence"), Optional.empty()));
        assertTrue(fault.getMessage().contains("block-net.yaml, line 7") && fault.getMessage().contains("did you mean licence?"), fault.getMessage());
    }

    @Test
    void saysThatTheStoreCannotBeWritten() {
        BlockNet.write(folder.resolve("store"), new byte[0]);
        refuses(OutputFailed.class, given(NET), "cannot be written", "BAUTA_MODELS");
    }

    @Test
    void verifyNoticesDamage() throws IOException {
        store.importFile(given(NET), Optional.empty());
        byte[] damaged = NET.clone();
        damaged[NET.length / 2] ^= 1;
        BlockNet.write(store.file("block-net"), damaged);
        assertThrows(ModelUnavailable.class, () -> store.verify("block-net"));
        store.importFile(given(NET), Optional.empty());
        store.verify("block-net");
        Files.delete(store.file("block-net"));
        assertTrue(assertThrows(ModelUnavailable.class, () -> store.verify("block-net")).getMessage().contains("bauta model import"));
    }

    @Test
    void oneBrokenDescriptorDoesNotHideTheOthers() throws IOException {
        store.importFile(given(NET), Optional.empty());
        Files.createDirectories(store.folder().resolve("half"));
        Files.createDirectories(store.folder().resolve("renamed"));
        BlockNet.write(store.folder().resolve("renamed/descriptor.yaml"), BlockNet.yaml(NET).getBytes());
        Files.createDirectories(store.folder().resolve("odd"));
        BlockNet.write(store.folder().resolve("odd/descriptor.yaml"), new byte[] {(byte) 0xff, 0, 3});
        assertEquals(1, store.list().models().size());
        assertEquals(List.of("half", "odd", "renamed"), store.list().problems().stream().map(p -> p.folder().getFileName().toString()).toList());
        assertTrue(new ImportedRecognisers(store).contributions().stream().anyMatch(c -> c.id().equals("block-net")));
    }

    @Test
    void contributesEachModelOnceToItsKind() {
        store.importFile(given(NET), Optional.empty());
        List<Contribution> all = new java.util.ArrayList<>(new ImportedRecognisers(store).contributions());
        all.addAll(new ImportedDetectors(store).contributions());
        all.addAll(new ImportedEstimators(store).contributions());
        Catalog catalog = Catalog.of(all, List.of());
        assertEquals(List.of(), catalog.broken());
        assertTrue(catalog.ids(Kind.RECOGNISER).containsAll(List.of("block-net", "face-reidentification-retail-0095", "mobilefacenet-y1")));
        assertTrue(catalog.ids(Kind.DETECTOR).contains("yunet-2023mar"));
        assertTrue(catalog.ids(Kind.ESTIMATOR).containsAll(List.of("faceapi-landmark68", "fsanet-var")));
        OnnxRecogniser made = (OnnxRecogniser) catalog.make(Kind.RECOGNISER, "block-net", Recogniser.class);
        try (Embedder embedder = made.open(new NoSettings())) {
            assertEquals(.75, made.card().threshold(.001).orElseThrow());
        }
    }

    @Test
    void aKnownModelThatIsNotImportedSaysHowToGetIt() {
        OnnxRecogniser y1 = (OnnxRecogniser) Catalog.of(new ImportedRecognisers(store).contributions(), List.of())
                .make(Kind.RECOGNISER, "mobilefacenet-y1", Recogniser.class);
        ModelUnavailable fault = assertThrows(ModelUnavailable.class, () -> y1.open(new NoSettings()));
        assertTrue(fault.getMessage().contains("bauta model import insightface_mobilefacenet_y1.onnx"), fault.getMessage());
    }

    @Test
    void namesTheNearestModel() {
        String message = assertThrows(ModelUnavailable.class, () -> store.descriptor("mobilefacenet-y2")).getMessage();
        assertTrue(message.contains("did you mean mobilefacenet-y1?"), message);
        assertThrows(ModelUnavailable.class, () -> store.descriptor("../../etc"));
    }

    @Test
    void standardPlaces() {
        Path home = Path.of("/home/ada");
        assertEquals(Path.of("/m"), ModelStore.standard(Map.of("BAUTA_MODELS", "/m", "XDG_DATA_HOME", "/x"), home));
        assertEquals(Path.of("/x/bauta/models"), ModelStore.standard(Map.of("XDG_DATA_HOME", "/x"), home));
        assertEquals(home.resolve(".local/share/bauta/models"), ModelStore.standard(Map.of("XDG_DATA_HOME", "relative"), home));
        assertEquals(home.resolve(".local/share/bauta/models"), ModelStore.standard(Map.of(), home));
    }
}
