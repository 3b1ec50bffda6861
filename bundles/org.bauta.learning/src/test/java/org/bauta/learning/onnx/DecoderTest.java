package org.bauta.learning.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Region;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.Tensor;
import org.bauta.learning.test.BlockNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each against numbers computed by hand. */
class DecoderTest {
    private static final Placement SAME = xy -> xy;

    @TempDir
    private Path folder;

    private static ModelDescriptor model(String task, String output) {
        String yaml = BlockNet.yaml(BlockNet.onnx(-1)).replace("task: recogniser", "task: " + task).replaceFirst("(?m)^output: .*$", "output: " + output)
                .replaceFirst("(?m)^thresholds: .*\n", "").replaceFirst("(?m)^calibrated-on: .*\n", "").replace("width: 32", "width: 64");
        return DescriptorReader.parse(yaml, "d.yaml").descriptor();
    }

    private float[] decode(String task, String output, int picture, Placement placement, Tensor... tensors) {
        return Decoder.of(model(task, output), folder).decode(List.of(tensors), picture, placement);
    }

    private static Tensor tensor(float[] values, long... shape) {
        return new Tensor(shape, values);
    }

    @Test
    void pointsComeBackIntoThePicture() {
        Placement crop = Placement.scaled(new Region(100, -20, 128, 16), model("points-5", "{unit: pixels}").input());
        float[] fractions = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 1, 1, .5f, .25f, 0, 1, 1, 0};
        float[] expected = {100, -20, 228, -4, 164, -16, 100, -4, 228, -20};
        assertArrayEquals(expected, decode("points-5", "{unit: fraction}", 1, crop, tensor(fractions, 2, 10)), 1e-4f);
        float[] pixels = {0, 0, 64, 32, 32, 8, 0, 32, 64, 0};
        assertArrayEquals(expected, decode("points-5", "{unit: pixels}", 0, crop, tensor(pixels, 1, 5, 2)), 1e-4f);
        float[] signed = {-1, -1, 1, 1, 0, -.5f, -1, 1, 1, -1};
        assertArrayEquals(expected, decode("points-5", "{unit: signed}", 0, crop, tensor(signed, 1, 10)), 1e-4f);
        float[] seven = {9, 9, -1, -1, 1, 1, 0, -.5f, -1, 1, 9, 9, 1, -1};
        assertArrayEquals(expected, decode("points-5", "{unit: signed, dimensions: 14, points: [1, 2, 3, 4, 6]}", 0, crop, tensor(seven, 1, 14)), 1e-4f);
        assertThrows(ModelUnavailable.class, () -> decode("points-5", "{unit: signed}", 0, crop, tensor(seven, 1, 14)));
    }

    @Test
    void anglesAreThoseOfTheMatrixTheyMade() {
        double pitch = Math.toRadians(17);
        double yaw = Math.toRadians(-38);
        double roll = Math.toRadians(11);
        double[][] r = product(new double[][] {{Math.cos(roll), -Math.sin(roll), 0}, {Math.sin(roll), Math.cos(roll), 0}, {0, 0, 1}},
                product(new double[][] {{Math.cos(yaw), 0, Math.sin(yaw)}, {0, 1, 0}, {-Math.sin(yaw), 0, Math.cos(yaw)}},
                        new double[][] {{1, 0, 0}, {0, Math.cos(pitch), -Math.sin(pitch)}, {0, Math.sin(pitch), Math.cos(pitch)}}));
        float[] flat = new float[9];
        for (int i = 0; i < 9; i++) {
            flat[i] = (float) r[i / 3][i % 3];
        }
        assertArrayEquals(new float[] {-38, 17, 11}, decode("pose", "{layout: rotation-matrix}", 0, SAME, tensor(flat, 1, 3, 3)), 1e-3f);
        assertArrayEquals(new float[] {38, 17, -11}, decode("pose", "{layout: rotation-matrix, turned: [yaw, roll]}", 0, SAME, tensor(flat, 1, 3, 3)), 1e-3f);
        float[] radians = {.5f, 0, 1, -.25f};
        assertArrayEquals(new float[] {57.29578f, -14.323945f, 28.64789f},
                decode("pose", "{names: [roll, '-', yaw, pitch], unit: radians}", 0, SAME, tensor(radians, 1, 4)), 1e-4f);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] out = new double[3][3];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                out[i / 3][i % 3] += a[i / 3][k] * b[k][i % 3];
            }
        }
        return out;
    }

    @Test
    void activationsMakeProbabilities() {
        float[] logits = {7, 7, 7, 0, (float) Math.log(3), -50};
        assertArrayEquals(new float[] {.25f, .75f, 0}, decode("expression", "{names: [a, b, c], activation: softmax}", 1, SAME, tensor(logits, 2, 3)), 1e-6f);
        assertArrayEquals(new float[] {.75f}, decode("attributes", "{names: ['-', Male, '-'], activation: softmax, groups: [2, 1]}", 1, SAME,
                tensor(logits, 2, 3)), 1e-6f);
        assertArrayEquals(new float[] {.5f, .75f}, decode("action-units", "{names: [AU1, AU2, '-'], activation: sigmoid}", 1, SAME, tensor(logits, 2, 3)), 1e-6f);
        assertArrayEquals(new float[] {1, -.1f, .3f}, decode("action-units", "{names: [AU1, AU2, AU4], activation: none}", 0, SAME,
                tensor(new float[] {1.2f, -.1f, .3f}, 1, 3)), 0);
        assertArrayEquals(new float[] {.1f, .9f}, decode("attributes", "{names: [A, B], activation: none}", 0, SAME,
                tensor(new float[] {.1f}, 1, 1), tensor(new float[] {.9f}, 1, 1)), 0);
    }

    @Test
    void parsingTakesTheLargestScore() {
        float[] scores = {0, 5, 0, 1, 1, 2, 3, 1, 0, 0, 4, 1};
        assertArrayEquals(new float[] {1, 0, 2, 0}, decode("parsing", "{names: [skin, eye, mouth]}", 0, SAME, tensor(scores, 1, 3, 2, 2)));
        assertThrows(ModelUnavailable.class, () -> decode("parsing", "{names: [skin, eye]}", 0, SAME, tensor(scores, 1, 3, 2, 2)));
    }

    @Test
    void featuresOfAMapAreItsMeans() {
        float[] map = {1, 3, 10, 30};
        assertArrayEquals(new float[] {2, 20}, decode("features", "{dimensions: 2}", 0, SAME, tensor(map, 1, 2, 1, 2)));
        assertArrayEquals(new float[] {10, 30}, decode("features", "{dimensions: 2}", 1, SAME, tensor(map, 2, 2)));
    }

    /** The formula of the paper, term by term, against the squared distance of two estimates. */
    @Test
    void perceptionIsTheDistanceOfThePaper() {
        float[][] w = {{.5f, 0, 2}, {1e-5f, 3}};
        byte[] json = "{\"net\": \"x\", \"layers\": [[0.5, 0.0, 2], [1e-05, 3.0]]}".getBytes(StandardCharsets.UTF_8);
        Path file = BlockNet.write(folder.resolve("heads.json"), json);
        String heads = "heads: {file: heads.json, sha256: " + ModelFile.read(file).sha256() + "}";
        Tensor[] maps = {random(1, 2, 3, 4, 5), random(2, 2, 2, 1, 3)};
        double byHand = distance(maps[0], w[0], 20) + distance(maps[1], w[1], 3);
        double plain = distance(maps[0], new float[] {1, 1, 1}, 20) + distance(maps[1], new float[] {1, 1}, 3);
        assertEquals(byHand, square(decode("perception", "{tensors: [a, b], " + heads + "}", 0, SAME, maps),
                decode("perception", "{tensors: [a, b], " + heads + "}", 1, SAME, maps)), 1e-6);
        assertEquals(plain, square(decode("perception", "{}", 0, SAME, maps), decode("perception", "{}", 1, SAME, maps)), 1e-6);
        assertTrue(assertThrows(ModelUnavailable.class, () -> decode("perception", "{" + heads + "}", 0, SAME, maps[1], maps[0])).getMessage()
                .contains("another net"));
        BlockNet.write(file, "{}".getBytes(StandardCharsets.UTF_8));
        assertTrue(assertThrows(ModelUnavailable.class, () -> decode("perception", "{" + heads + "}", 0, SAME, maps)).getMessage().contains("SHA-256"));
    }

    private static double distance(Tensor map, float[] weights, int cells) {
        int channels = weights.length;
        double sum = 0;
        for (int cell = 0; cell < cells; cell++) {
            double[] length = new double[2];
            for (int p = 0; p < 2; p++) {
                for (int c = 0; c < channels; c++) {
                    length[p] += Math.pow(map.values()[(p * channels + c) * cells + cell], 2);
                }
            }
            for (int c = 0; c < channels; c++) {
                double a = map.values()[c * cells + cell] / Math.sqrt(length[0]);
                double b = map.values()[(channels + c) * cells + cell] / Math.sqrt(length[1]);
                sum += weights[c] * (a - b) * (a - b) / cells;
            }
        }
        return sum;
    }

    private static double square(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static Tensor random(int seed, long... shape) {
        int size = 1;
        for (long side : shape) {
            size *= (int) side;
        }
        float[] values = new float[size];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(-1, 2);
        }
        return new Tensor(shape, values);
    }
}
