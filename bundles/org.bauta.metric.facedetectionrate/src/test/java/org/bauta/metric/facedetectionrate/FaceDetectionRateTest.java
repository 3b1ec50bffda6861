package org.bauta.metric.facedetectionrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.recognition.Detection;
import org.bauta.metric.facedetectionrate.FaceDetectionRate.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class FaceDetectionRateTest {
    private static final Box BOX = new Box(20, 20, 30, 40);
    private final Face face = Face.of(Pictures.waves(100, 100, 1), BOX, "test");
    private final FaceDetectionRate metric = new FaceDetectionRate();

    @Test
    void nothingFoundIsNothingDetected() {
        assertEquals(0, rate(0));
    }

    @Test
    void theFaceInItsPlaceIsDetectedWhateverElseIsFound() {
        assertEquals(1, rate(.5, new Box(70, 70, 20, 20), BOX));
        assertEquals(0, rate(.5, new Box(70, 70, 20, 20)), "a face elsewhere");
        assertEquals(1, rate(0, new Box(70, 70, 20, 20)), "unless any face counts");
    }

    @Test
    void theOverlapDecides() {
        Box half = new Box(20, 20, 30, 20);
        assertEquals(1, rate(.5, half), "half of the box is an overlap of one half");
        assertEquals(0, rate(.51, half));
    }

    private double rate(double iou, Box... found) {
        List<Detection> detections = Arrays.stream(found).map(b -> new Detection(b, 1, Optional.empty())).toList();
        return metric.measure(face, detections, new Settings(iou));
    }
}
