package org.bauta.learning.onnx;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.vision.Mats;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/** YuNet at work, in OpenCV. */
final class YuNetFinder implements FaceFinder {
    private static final int CANDIDATES = 5000;

    private final ModelDescriptor descriptor;
    private final ImportedYuNet.Settings settings;
    private final FaceDetectorYN net;

    YuNetFinder(ModelDescriptor descriptor, ModelFile file, ImportedYuNet.Settings settings) {
        this.descriptor = descriptor;
        this.settings = settings;
        try (Size size = new Size(descriptor.input().width(), descriptor.input().height())) {
            this.net = FaceDetectorYN.create("onnx", file.bytes(), new byte[0], size, (float) settings.threshold(), (float) settings.nms(),
                    CANDIDATES, 0, 0);
        }
    }

    @Override
    public List<Detection> find(Image image) {
        try (Mat mat = Mats.of(image); Mat faces = new Mat(); Size size = new Size(image.width(), image.height())) {
            cvtColor(mat, mat, COLOR_RGB2BGR);
            net.setInputSize(size);
            net.detect(mat, faces);
            return faces.empty() ? List.of() : detections(faces);
        }
    }

    /** Rows of box, five points (the subject's right eye first), score. */
    private List<Detection> detections(Mat faces) {
        List<Detection> found = new ArrayList<>();
        try (FloatIndexer index = faces.createIndexer()) {
            float[] row = new float[faces.cols()];
            for (int i = 0; i < faces.rows(); i++) {
                index.get(i, row);
                if (row[2] > 0 && row[3] > 0) {
                    found.add(detection(row));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Detection::score).reversed());
        return found;
    }

    private Detection detection(float[] row) {
        double[] points = new double[10];
        for (int i = 0; i < points.length; i++) {
            points[i] = row[4 + i];
        }
        return new Detection(new Box(row[0], row[1], row[2], row[3]), row[14], Optional.of(Landmarks.of(descriptor.id(), points)));
    }

    @Override
    public String fingerprint() {
        return "yunet " + descriptor.sha256() + " threshold=" + settings.threshold() + " nms=" + settings.nms();
    }

    @Override
    public void close() {
        net.close();
    }
}
