package org.bauta.learning.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bauta.core.estimation.FaceReader;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.settings.NoSettings;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.test.BlockNet;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The net of means of blocks as an estimator: what is cropped, how, and what is refused. */
class OnnxEstimatorTest {
    private static final byte[] NET = BlockNet.onnx(-1);

    @TempDir
    private Path folder;

    private static ModelDescriptor model(byte[] net, String task, String crop, String output) {
        String yaml = BlockNet.yaml(net).replace("task: recogniser", "task: " + task).replaceFirst("(?m)^template: .*$", "crop: " + crop)
                .replaceFirst("(?m)^output: .*$", "output: " + output).replaceFirst("(?m)^thresholds: .*\n", "").replaceFirst("(?m)^calibrated-on: .*\n", "");
        return DescriptorReader.parse(yaml, "d.yaml").descriptor();
    }

    private OnnxEstimator features(String crop) {
        return new OnnxEstimator(model(NET, "features", crop, "{dimensions: 48}"), BlockNet.write(folder.resolve("net.onnx"), NET), new Sessions());
    }

    /** Means of the blocks of a region that has a multiple of the net's size, pixels outside the picture counting as black. */
    private static float[] byHand(Image image, Region region) {
        int block = region.width() / 4;
        float[] out = new float[48];
        for (int i = 0; i < 48; i++) {
            double sum = 0;
            for (int k = 0; k < block * block; k++) {
                int x = region.x() + i % 4 * block + k % block;
                int y = region.y() + i / 4 % 4 * block + k / block;
                boolean inside = x >= 0 && y >= 0 && x < image.width() && y < image.height();
                sum += inside ? image.sample(x, y, i / 16) : 0;
            }
            out[i] = (float) (sum / block / block);
        }
        return out;
    }

    private static float[] read(OnnxEstimator estimator, Face face) {
        try (FaceReader reader = estimator.open(new NoSettings())) {
            return reader.read(List.of(face))[0];
        }
    }

    @Test
    void cropsTheBoxWithItsMargin() {
        Image image = Pictures.waves(200, 160, 3);
        Face face = Face.of(image, new Box(60, 40, 64, 64), "test");
        assertArrayEquals(byHand(image, new Region(60, 40, 64, 64)), read(features("{margin: 0}"), face), .5f);
        assertArrayEquals(byHand(image, new Region(28, 8, 128, 128)), read(features("{margin: 1}"), face), .5f);
        Face tall = Face.of(image, new Box(76, 40, 32, 64), "test");
        assertArrayEquals(byHand(image, new Region(60, 40, 64, 64)), read(features("{margin: 0, square: true}"), tall), .5f);
    }

    @Test
    void isBlackOutsideThePicture() {
        Image image = Pictures.waves(100, 90, 4);
        Face face = Face.of(image, new Box(60, 50, 64, 64), "test");
        assertArrayEquals(byHand(image, new Region(60, 50, 64, 64)), read(features("{margin: 0}"), face), .5f);
    }

    @Test
    void aFaceDoesNotDependOnTheOthers() {
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            faces.add(Face.of(Pictures.waves(100, 90, i), new Box(3 * i, 10, 40 + i, 50), "test"));
        }
        OnnxEstimator estimator = features("{margin: 0.2, square: true}");
        try (FaceReader reader = estimator.open(new NoSettings())) {
            float[][] together = reader.read(faces);
            for (int i = 0; i < 7; i++) {
                assertArrayEquals(reader.read(List.of(faces.get(i)))[0], together[i], 1e-5f);
            }
        }
        assertEquals(Trait.FEATURES, estimator.card().trait());
        FaceReader closed = estimator.open(new NoSettings());
        closed.close();
        assertThrows(IllegalStateException.class, () -> closed.read(faces));
    }

    private static void refuses(byte[] net, String task, String output, String... words) {
        ModelDescriptor model = model(net, task, "{margin: 0}", output);
        ModelUnavailable fault = assertThrows(ModelUnavailable.class,
                () -> new EstimatorSelfTest().run(model, new ModelFile(Path.of("net.onnx"), net), new Sessions()));
        for (String word : words) {
            assertTrue(fault.getMessage().contains(word), fault.getMessage() + " should hold " + word);
        }
        assertEquals(3, fault.exitCode());
    }

    @Test
    void selfTestRefusesWhatDoesNotFit() {
        String names = "names: [" + String.join(", ", java.util.stream.IntStream.range(0, 48).mapToObj(i -> "n" + i).toList()) + "]";
        refuses(NET, "points-68", "{unit: fraction}", "gives 48 numbers", "says 136");
        refuses(NET, "features", "{dimensions: 47}", "n x 47");
        refuses(NET, "features", "{dimensions: 48, tensors: [other]}", "no output 'other'");
        refuses(NET, "parsing", "{names: [a, b]}", "gives maps");
        refuses(NET, "attributes", "{" + names + ", activation: none}", "where a number of 0 to 1 belongs", "output.activation");
        refuses(NET, "expression", "{" + names + ", activation: sigmoid}", "sum to", "instead of 1");
        refuses(BlockNet.onnxThen("Log", Map.of()), "features", "{dimensions: 48, tensors: [t1]}", "no output 't1'");
        refuses(BlockNet.onnxThen("Softmax", Map.of("axis", 0L)), "features", "{dimensions: 48}", "same numbers");
        new EstimatorSelfTest().run(model(NET, "expression", "{margin: 0}", "{" + names + ", activation: softmax}"),
                new ModelFile(Path.of("net.onnx"), NET), new Sessions());
    }
}
