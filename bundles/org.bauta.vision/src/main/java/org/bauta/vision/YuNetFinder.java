package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/** YuNet at work: the picture at its own size, reduced only where it is larger than {@link #LONGEST}; never enlarged. */
final class YuNetFinder implements FaceFinder {
    /** Pixels of the longer side up to which pictures are taken as they are. */
    static final int LONGEST = 1280;
    /** A row of OpenCV's answer: box, five points (subject's right eye first), score. */
    private static final int BOX = 0;
    private static final int POINTS = 4;
    private static final int SCORE = 14;

    private final FaceDetectorYN net;
    private final String fingerprint;

    YuNetFinder(byte[] model, String name, double threshold, double overlap, int top) {
        fingerprint = Sha256.of(model) + " threshold=" + threshold + " overlap=" + overlap + " top=" + top + " longest=" + LONGEST;
        try (Size any = new Size(64, 64)) {
            net = FaceDetectorYN.create("onnx", model, new byte[0], any, (float) threshold, (float) overlap, top, 0, 0);
            // another net loads as well and fails at work only
            find(Image.filled(96, 64, 128, 128, 128));
        } catch (RuntimeException e) {
            throw new ModelUnavailable("the model " + name + " is damaged or no YuNet detector; get face_detection_yunet_2023mar.onnx from "
                    + "OpenCV's model zoo", e);
        }
    }

    @Override
    public List<Detection> find(Image image) {
        double scale = Math.min(1, (double) LONGEST / Math.max(image.width(), image.height()));
        int width = (int) Math.max(1, Math.round(image.width() * scale));
        int height = (int) Math.max(1, Math.round(image.height() * scale));
        try (Mat rgb = Mats.of(image); Mat bgr = new Mat(); Mat faces = new Mat(); Size size = new Size(width, height)) {
            cvtColor(rgb, bgr, COLOR_RGB2BGR);
            if (scale < 1) {
                resize(bgr, bgr, size, 0, 0, INTER_AREA);
            }
            net.setInputSize(size);
            net.detect(bgr, faces);
            return detections(faces, (double) image.width() / width, (double) image.height() / height, image);
        }
    }

    private static List<Detection> detections(Mat faces, double sx, double sy, Image image) {
        List<Detection> out = new ArrayList<>();
        if (faces.rows() == 0) {
            return out;
        }
        try (FloatIndexer rows = faces.createIndexer()) {
            for (long i = 0; i < faces.rows(); i++) {
                double w = rows.get(i, BOX + 2) * sx;
                double h = rows.get(i, BOX + 3) * sy;
                if (!(w > 0) || !(h > 0)) {
                    continue;
                }
                Box box = new Box(rows.get(i, BOX) * sx, rows.get(i, BOX + 1) * sy, w, h);
                double[] xy = new double[10];
                for (int p = 0; p < 10; p++) {
                    xy[p] = rows.get(i, POINTS + p) * (p % 2 == 0 ? sx : sy);
                }
                if (!box.within(image).isEmpty()) {
                    out.add(new Detection(box, rows.get(i, SCORE), Optional.of(Landmarks.of(YuNetDetector.ID, xy))));
                }
            }
        }
        out.sort(Comparator.comparingDouble(Detection::score).reversed());
        return out;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        net.close();
    }
}
