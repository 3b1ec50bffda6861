package org.bauta.learning.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.settings.NoSettings;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.test.BlockNet;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against embeddings computed by hand. */
class OnnxRecogniserTest {
    private static final NoSettings NONE = new NoSettings();
    private static final byte[] NET = BlockNet.onnx(-1);

    @TempDir
    private Path folder;
    private final Sessions sessions = new Sessions();

    private OnnxRecogniser recogniser(byte[] net, String from, String to) {
        assertTrue(BlockNet.yaml(net).contains(from));
        return new OnnxRecogniser(DescriptorReader.parse(BlockNet.yaml(net).replace(from, to), "d.yaml").descriptor(),
                BlockNet.write(folder.resolve("net.onnx"), net), sessions);
    }

    private OnnxRecogniser recogniser() {
        return recogniser(NET, "", "");
    }

    private static Face face(Image image) {
        Landmarks points = Landmarks.of("test", BlockNet.points());
        return new Face(image, Box.of(image.bounds()), "test", Optional.of(points), Optional.empty(), "", Map.of());
    }

    private static List<Face> faces(int count) {
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            faces.add(face(Pictures.waves(BlockNet.SIDE, BlockNet.SIDE, i)));
        }
        return faces;
    }

    /** Means of blocks, normalised, to unit length: no OpenCV, no ONNX Runtime. */
    private static float[] byHand(Image image, int[] channels, double[] mean, double[] scale) {
        double[] sums = new double[BlockNet.DIMENSIONS];
        int columns = BlockNet.SIDE / BlockNet.BLOCK;
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < BlockNet.SIDE; y++) {
                for (int x = 0; x < BlockNet.SIDE; x++) {
                    int block = (c * columns + y / BlockNet.BLOCK) * columns + x / BlockNet.BLOCK;
                    sums[block] += (image.sample(x, y, channels[c]) - mean[c]) * scale[c];
                }
            }
        }
        double length = Math.sqrt(java.util.Arrays.stream(sums).map(s -> s * s).sum());
        float[] out = new float[sums.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (sums[i] / length);
        }
        return out;
    }

    @Test
    void embedsWhatTheNetComputes() {
        try (Embedder embedder = recogniser().open(NONE)) {
            Face face = faces(1).get(0);
            float[] expected = byHand(face.image(), new int[] {0, 1, 2}, new double[3], new double[] {1, 1, 1});
            assertArrayEquals(expected, embedder.embed(List.of(face))[0], 1e-6f);
        }
    }

    @Test
    void preparesAsTheDescriptorSays() {
        String prepared = "colour: bgr, mean: [10, 120, 200], scale: [0.5, 0.01, 2]";
        try (Embedder embedder = recogniser(NET, "colour: rgb, mean: 0, scale: 1", prepared).open(NONE)) {
            Face face = faces(1).get(0);
            float[] expected = byHand(face.image(), new int[] {2, 1, 0}, new double[] {10, 120, 200}, new double[] {.5, .01, 2});
            assertArrayEquals(expected, embedder.embed(List.of(face))[0], 1e-5f);
        }
    }

    @Test
    void blueFirstIsRedFirstOfTheSwappedPicture() {
        Face face = faces(1).get(0);
        float[] swapped;
        try (Embedder rgb = recogniser().open(NONE)) {
            swapped = rgb.embed(List.of(face.in(face.image().swapRedBlue())))[0];
            assertTrue(Cosine.similarity(swapped, rgb.embed(List.of(face))[0]) < .9999, "the order of the channels matters");
        }
        try (Embedder bgr = recogniser(NET, "rgb", "bgr").open(NONE)) {
            assertArrayEquals(swapped, bgr.embed(List.of(face))[0]);
        }
    }

    @Test
    void undoesAShiftOfTheFace() {
        Face face = faces(1).get(0);
        Image wide = Image.ofRgb(96, 80, shifted(face.image(), 96, 80, 30, 20));
        double[] points = BlockNet.points();
        for (int i = 0; i < points.length; i += 2) {
            points[i] += 30;
            points[i + 1] += 20;
        }
        Face moved = new Face(wide, new Box(30, 20, 32, 32), "test", Optional.of(Landmarks.of("test", points)), Optional.empty(), "", Map.of());
        try (Embedder embedder = recogniser().open(NONE)) {
            float[][] both = embedder.embed(List.of(face, moved));
            assertArrayEquals(both[0], both[1], 1e-6f);
        }
    }

    private static byte[] shifted(Image image, int width, int height, int dx, int dy) {
        byte[] out = new byte[3 * width * height];
        for (int y = 0; y < image.height(); y++) {
            System.arraycopy(image.samples(), 3 * y * image.width(), out, 3 * ((y + dy) * width + dx), 3 * image.width());
        }
        return out;
    }

    @Test
    void aFaceDoesNotDependOnItsBatch() {
        List<Face> faces = faces(2 * OnnxEmbedder.BATCH + 3);
        try (Embedder embedder = recogniser().open(NONE)) {
            float[][] together = embedder.embed(faces);
            assertEquals(faces.size(), together.length);
            for (int i = 0; i < faces.size(); i++) {
                assertArrayEquals(embedder.embed(faces.subList(i, i + 1))[0], together[i], 1e-5f, "face " + i);
                assertEquals(1, UnitLength.length(together[i]), 1e-6);
            }
            assertEquals(0, embedder.embed(List.of()).length);
        }
    }

    @Test
    void runsANetThatTakesOnePictureAtATime() {
        List<Face> faces = faces(3);
        float[][] expected;
        try (Embedder free = recogniser().open(NONE)) {
            expected = free.embed(faces);
        }
        try (Embedder single = recogniser(BlockNet.onnx(1), "", "").open(NONE)) {
            float[][] given = single.embed(faces);
            for (int i = 0; i < expected.length; i++) {
                assertArrayEquals(expected[i], given[i], 1e-6f);
            }
        }
    }

    @Test
    void sharesOneSessionAndClosesItLast() {
        OnnxRecogniser recogniser = recogniser();
        Embedder first = recogniser.open(NONE);
        Embedder second = new OnnxRecogniser(BlockNet.descriptor(NET), folder.resolve("net.onnx"), sessions).open(NONE);
        assertEquals(1, sessions.size());
        first.close();
        first.close();
        assertEquals(1, second.embed(faces(1)).length, "the session is still open");
        second.close();
        assertEquals(0, sessions.size());
        assertThrows(IllegalStateException.class, () -> second.embed(faces(1)));
    }

    @Test
    void embeddersOfSeveralThreadsAgree() {
        List<Face> faces = faces(20);
        OnnxRecogniser recogniser = recogniser();
        List<float[][]> results = java.util.stream.IntStream.range(0, 4).parallel().mapToObj(i -> {
            try (Embedder embedder = recogniser.open(NONE)) {
                return embedder.embed(faces);
            }
        }).toList();
        results.forEach(r -> assertTrue(java.util.Arrays.deepEquals(results.get(0), r)));
        assertEquals(0, sessions.size());
    }

    @Test
    void aBlackFaceHasNoDirection() {
        try (Embedder embedder = recogniser().open(NONE)) {
            Face black = face(Image.filled(BlockNet.SIDE, BlockNet.SIDE, 0, 0, 0));
            DataDamaged fault = assertThrows(DataDamaged.class, () -> embedder.embed(List.of(faces(1).get(0), black)));
            assertTrue(fault.getMessage().contains("block-net") && fault.getMessage().contains("32 x 32"), fault.getMessage());
        }
    }

    @Test
    void aNetThatGivesNoNumbersIsNoticed() {
        byte[] logarithm = BlockNet.onnxThen("Log", Map.of());
        try (Embedder embedder = recogniser(logarithm, "mean: 0", "mean: 300").open(NONE)) {
            assertThrows(DataDamaged.class, () -> embedder.embed(faces(1)));
        }
    }

    @Test
    void checksTheHashAtEveryOpen() {
        OnnxRecogniser recogniser = recogniser();
        recogniser.open(NONE).close();
        byte[] changed = NET.clone();
        changed[changed.length - 1] ^= 1;
        BlockNet.write(folder.resolve("net.onnx"), changed);
        ModelUnavailable fault = assertThrows(ModelUnavailable.class, () -> recogniser.open(NONE));
        assertTrue(fault.getMessage().contains("SHA-256") && fault.getMessage().contains("a test"), fault.getMessage());
        assertEquals(3, fault.exitCode());
    }

    @Test
    void saysHowToGetAMissingFile() throws Exception {
        OnnxRecogniser recogniser = recogniser();
        Files.delete(folder.resolve("net.onnx"));
        ModelUnavailable fault = assertThrows(ModelUnavailable.class, () -> recogniser.open(NONE));
        assertTrue(fault.getMessage().contains("bauta model import block-net.onnx"), fault.getMessage());
        assertEquals(48, recogniser.card().dimensions(), "the card needs no file");
    }

    @Test
    void givesTheSessionBackWhenTheNetDoesNotFit() {
        assertThrows(ModelUnavailable.class, () -> recogniser(NET, "dimensions: 48", "dimensions: 64").open(NONE));
        assertEquals(0, sessions.size());
    }
}
