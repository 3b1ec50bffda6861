package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.recognition.SubjectChoice;
import org.bauta.testkit.SharedData;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YuNetDetectorTest {
    private static final String MODEL = "models/detector/face_detection_yunet_2023mar.onnx";

    @TempDir
    private Path folder;

    private static void requireRefusal(Path model) {
        String message = assertThrows(ModelUnavailable.class, () -> YuNetDetector.finder(model)).getMessage();
        assertTrue(message.contains(model.toString()) && message.contains("face_detection_yunet_2023mar.onnx"), message);
    }

    @Test
    void aModelThatIsMissingOrNoModelIsRefused() throws IOException {
        requireRefusal(folder.resolve("nowhere.onnx"));
        requireRefusal(Files.write(folder.resolve("empty.onnx"), new byte[0]));
        requireRefusal(Files.writeString(folder.resolve("text.onnx"), "this is no net"));
    }

    @Test
    void aCutModelAndAnotherNetAreRefused() throws IOException {
        byte[] model = Files.readAllBytes(SharedData.require(MODEL));
        requireRefusal(Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(model, model.length / 2)));
        requireRefusal(SharedData.require("models/detector/version-RFB-320.onnx"));
    }

    @Test
    void findsTheFaceOfEveryPictureWhereItIsOnRecord() throws IOException {
        List<LfwSamples> samples = LfwSamples.every(38);
        try (FaceFinder finder = YuNetDetector.finder(SharedData.require(MODEL))) {
            for (LfwSamples sample : samples) {
                Image image = ImageFile.read(sample.file());
                Detection found = SubjectChoice.of(finder.find(image), image).orElseThrow();
                assertTrue(found.box().iou(sample.box()) > .9, sample.file().toString());
                assertTrue(sample.error(found.points().orElseThrow().toArray()) < .03, sample.file().toString());
            }
        }
        assertTrue(samples.size() > 200);
    }

    @Test
    void aLargePictureGivesTheSameFaceInItsOwnPixels() throws IOException {
        LfwSamples sample = LfwSamples.every(500).get(3);
        try (FaceFinder finder = YuNetDetector.finder(SharedData.require(MODEL)); Mat mat = Mats.of(ImageFile.read(sample.file()));
                Size size = new Size(2000, 2000)) {
            resize(mat, mat, size, 0, 0, INTER_CUBIC);
            Image large = Mats.toImage(mat);
            Detection found = SubjectChoice.of(finder.find(large), large).orElseThrow();
            double[] points = Arrays.stream(found.points().orElseThrow().toArray()).map(v -> v / 8).toArray();
            assertTrue(sample.error(points) < .15, "error " + sample.error(points));
        }
    }

    @Test
    void theFingerprintDependsOnModelAndSettings() {
        Path model = SharedData.require(MODEL);
        try (FaceFinder one = YuNetDetector.finder(model); FaceFinder same = YuNetDetector.finder(model);
                FaceFinder other = YuNetDetector.finder(model, .7, .3, 5000)) {
            assertEquals(one.fingerprint(), same.fingerprint());
            assertNotEquals(one.fingerprint(), other.fingerprint());
            assertTrue(one.find(Image.filled(40, 30, 90, 90, 90)).isEmpty());
        }
    }
}
