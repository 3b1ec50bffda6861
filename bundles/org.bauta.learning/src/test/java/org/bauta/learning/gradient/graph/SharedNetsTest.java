package org.bauta.learning.gradient.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.learning.gradient.FeatureNoise;
import org.bauta.learning.model.ModelFile;
import org.bauta.testkit.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The genuine nets: every output as ONNX Runtime computes it. Skipped where the test data are not there. */
class SharedNetsTest {
    @ParameterizedTest
    @CsvSource({"recogniser/face-reidentification-retail-0095, 2, 128, 128", "recogniser/insightface_mobilefacenet_y1, 2, 112, 112",
            "landmarks/faceapi_landmark68, 2, 112, 112", "landmarks/landmarks-regression-retail-0009, 2, 48, 48",
            "headpose/fsanet-1x1-iter-688590, 1, 64, 64", "headpose/fsanet-var-iter-688590, 1, 64, 64",
            "attributes/faceapi_expression, 2, 112, 112", "attributes/faceapi_age_gender, 2, 112, 112",
            "perceptual/squeezenet1.1_features, 2, 70, 65", "detector/face_detection_yunet_2023mar, 1, 640, 640",
            "detector/yunet_n_320_320, 1, 320, 320", "detector/version-RFB-320, 1, 240, 320"})
    void everyOutputIsThatOfOnnxRuntime(String name, int n, int height, int width) {
        Path path = SharedData.require("models/" + name + ".onnx");
        ModelFile file = ModelFile.read(path);
        long[] shape = {n, 3, height, width};
        double top = name.startsWith("headpose") || name.contains("RFB") ? 1 : 255;
        float[] x = new float[n * 3 * height * width];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble(top);
        }
        try (OnnxNet net = new OnnxNet(file); OrtReference reference = new OrtReference(file.bytes()); NDManager step = net.manager().newSubManager()) {
            List<NDArray> outputs = net.outputs(step.create(x, new Shape(shape)), FeatureNoise.NONE);
            for (int i = 0; i < outputs.size(); i++) {
                float[] expected = reference.run(net.outputNames().get(i), x, shape);
                float[] actual = outputs.get(i).toFloatArray();
                assertEquals(expected.length, actual.length);
                double largest = 1;
                double error = 0;
                for (int k = 0; k < expected.length; k++) {
                    largest = Math.max(largest, Math.abs(expected[k]));
                    error = Math.max(error, Math.abs(expected[k] - actual[k]));
                }
                // the head pose nets divide by variances and norms that are small for noise
                assertEquals(0, error / largest, name.startsWith("headpose") ? 1e-4 : 1e-5, net.outputNames().get(i));
            }
        }
    }
}
