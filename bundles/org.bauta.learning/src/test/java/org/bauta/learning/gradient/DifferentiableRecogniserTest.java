package org.bauta.learning.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.settings.NoSettings;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.onnx.OnnxRecogniser;
import org.bauta.learning.onnx.Sessions;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.test.BlockNet;
import org.bauta.learning.test.LfwFaces;
import org.bauta.testkit.SharedData;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferentiableRecogniserTest {
    @TempDir
    private Path folder;

    private static float[] samples(Face face) {
        byte[] bytes = face.crop().samples();
        float[] out = new float[bytes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = bytes[i] & 0xff;
        }
        return out;
    }

    private static float[] minus(float[] row) {
        float[] out = row.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = -out[i];
        }
        return out;
    }

    /** The derivative of the similarity to another face, along the gradient, is the gradient's length. */
    private static void checkGradient(DifferentiableRecogniser recogniser, List<Face> faces, float[][] others, double step) {
        List<FaceWarp> warps = faces.stream().map(f -> recogniser.warp(f, f.region())).toList();
        float[][] pixels = faces.stream().map(DifferentiableRecogniserTest::samples).toArray(float[][]::new);
        DifferentiableRecogniser.Gradient g = recogniser.gradient(warps, pixels, e -> others, FeatureNoise.NONE);
        for (int i = 0; i < pixels.length; i++) {
            double length = 0;
            for (float v : g.pixels()[i]) {
                length += (double) v * v;
            }
            length = Math.sqrt(length);
            assertTrue(length > 0, "face " + i + " has a gradient");
            double[] values = new double[2];
            for (int side = 0; side < 2; side++) {
                float[][] moved = {pixels[i].clone()};
                for (int k = 0; k < moved[0].length; k++) {
                    moved[0][k] += (float) ((side == 0 ? step : -step) * g.pixels()[i][k] / length);
                }
                values[side] = Cosine.similarity(recogniser.embed(warps.subList(i, i + 1), moved)[0], others[i]);
            }
            assertEquals(length, (values[0] - values[1]) / (2 * step), .02 * length, "face " + i);
        }
    }

    @Test
    void gradientIsThatOfTheSimilarity() {
        byte[] onnx = BlockNet.onnx(-1);
        ModelDescriptor descriptor = BlockNet.descriptor(onnx);
        try (DifferentiableRecogniser r = new DifferentiableRecogniser(descriptor, DifferentiableRecogniser.netOf(new ModelFile(Path.of("m"), onnx)))) {
            List<Face> faces = List.of(TrialFaces.ordinary(1), TrialFaces.ordinary(2));
            List<FaceWarp> warps = faces.stream().map(f -> r.warp(f, f.region())).toList();
            float[][] e = r.embed(warps, faces.stream().map(DifferentiableRecogniserTest::samples).toArray(float[][]::new));
            checkGradient(r, faces, new float[][] {minus(e[1]), e[0]}, 8);
        }
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        String message = assertThrows(ModelUnavailable.class, () -> DifferentiableRecogniser.open(new ModelStore(folder), "no-such-net")).getMessage();
        assertTrue(message.contains("no-such-net"), message);
        message = assertThrows(ModelUnavailable.class, () -> DifferentiableRecogniser.open(new ModelStore(folder), "mobilefacenet-y1")).getMessage();
        assertTrue(message.contains("bauta model import"), message);
    }

    /** With the genuine nets: embeddings as ONNX Runtime gives them for the same pictures; gradients as finite differences. */
    @ParameterizedTest
    @CsvSource({"face-reidentification-retail-0095, face-reidentification-retail-0095", "mobilefacenet-y1, insightface_mobilefacenet_y1"})
    void genuineNetsHaveGradients(String id, String file) {
        ModelStore store = new ModelStore(folder);
        store.importFile(SharedData.require("models/recogniser/" + file + ".onnx"), Optional.empty());
        List<Face> faces = LfwFaces.firstFold().stream().limit(2).map(LfwFaces.Pair::first).toList();
        try (DifferentiableRecogniser r = DifferentiableRecogniser.open(store, id);
                Embedder embedder = new OnnxRecogniser(store.descriptor(id), store.file(id), new Sessions()).open(new NoSettings())) {
            List<FaceWarp> warps = faces.stream().map(f -> r.warp(f, f.region())).toList();
            float[][] mine = r.embed(warps, faces.stream().map(DifferentiableRecogniserTest::samples).toArray(float[][]::new));
            float[][] theirs = embedder.embed(faces);
            for (int i = 0; i < mine.length; i++) {
                assertTrue(Cosine.similarity(mine[i], theirs[i]) > .995, "the same but for the rounding of the aligned picture");
            }
            SplittableRandom random = new SplittableRandom(1);
            float[][] others = new float[2][r.card().dimensions()];
            for (float[] row : others) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = (float) random.nextDouble(-1, 1) / 8;
                }
            }
            assertArrayEquals(mine[0], r.embed(warps.subList(0, 1), new float[][] {samples(faces.get(0))})[0], 1e-5f);
            checkGradientOfUnit(r, faces, others);
        }
    }

    private static void checkGradientOfUnit(DifferentiableRecogniser r, List<Face> faces, float[][] others) {
        for (float[] row : others) {
            double square = 0;
            for (float v : row) {
                square += (double) v * v;
            }
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) (row[k] / Math.sqrt(square));
            }
        }
        checkGradient(r, faces, others, 4);
    }
}
