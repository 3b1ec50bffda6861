package org.bauta.dataset.synthetic;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.testkit.SharedData;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

/** Real detectors and nets, as the notes beside their files say they are to be used. */
final class Nets implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final List<AutoCloseable> open = new ArrayList<>();

    static Mat mat(Image image) {
        byte[] bgr = image.swapRedBlue().samples();
        Mat m = new Mat(image.height(), image.width(), CV_8UC3);
        m.data().put(bgr);
        return m;
    }

    /** A part of a picture, mirrored at its edges, at another size. */
    static Image crop(Image image, Box box, int width, int height) {
        byte[] out = new byte[3 * width * height];
        double sx = box.width() / width;
        double sy = box.height() / height;
        int taps = Math.max(1, (int) Math.ceil(sx));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    double sum = 0;
                    for (int t = 0; t < taps * taps; t++) {
                        sum += bilinear(image, box.x() + (x + (t % taps + 0.5) / taps) * sx - 0.5,
                                box.y() + (y + (t / taps + 0.5) / taps) * sy - 0.5, c);
                    }
                    out[3 * (y * width + x) + c] = (byte) Math.clamp(Math.round(sum / (taps * taps)), 0, 255);
                }
            }
        }
        return Image.ofRgb(width, height, out);
    }

    private static double bilinear(Image image, double x, double y, int c) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = x - ix;
        double fy = y - iy;
        return (1 - fy) * ((1 - fx) * at(image, ix, iy, c) + fx * at(image, ix + 1, iy, c))
                + fy * ((1 - fx) * at(image, ix, iy + 1, c) + fx * at(image, ix + 1, iy + 1, c));
    }

    private static int at(Image image, int x, int y, int c) {
        return x < 0 || y < 0 || x >= image.width() || y >= image.height() ? 0 : image.sample(x, y, c);
    }

    /** Runs a net on pictures of its size. @return one output vector each */
    float[][] run(OrtSession session, List<Image> images, boolean bgr, float mean, float scale, String... output) throws OrtException {
        float[][] out = new float[images.size()][];
        for (int i = 0; i < out.length; i++) {
            Image im = images.get(i);
            int n = im.width() * im.height();
            float[] in = new float[3 * n];
            for (int p = 0; p < n; p++) {
                for (int c = 0; c < 3; c++) {
                    in[c * n + p] = ((im.samples()[3 * p + (bgr ? 2 - c : c)] & 0xff) - mean) * scale;
                }
            }
            try (OnnxTensor t = OnnxTensor.createTensor(environment, FloatBuffer.wrap(in), new long[] {1, 3, im.height(), im.width()});
                    OrtSession.Result r = session.run(Map.of(session.getInputNames().iterator().next(), t))) {
                FloatBuffer b = ((OnnxTensor) (output.length == 0 ? r.get(0) : r.get(output[0]).orElseThrow())).getFloatBuffer();
                out[i] = new float[b.remaining()];
                b.get(out[i]);
            }
        }
        return out;
    }

    OrtSession session(String file) throws OrtException {
        Path path = SharedData.require("models/" + file);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        OrtSession s = environment.createSession(path.toString(), options);
        open.add(s);
        return s;
    }

    CascadeClassifier cascade() throws IOException {
        String file = "haarcascade_frontalface_alt2.xml";
        var path = Loader.cacheResource(opencv_objdetect.class,
                "/org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/" + file);
        CascadeClassifier c = new CascadeClassifier(path.getAbsolutePath());
        open.add(c);
        return c;
    }

    static List<Box> faces(CascadeClassifier cascade, Image image) {
        try (Mat m = mat(image); Mat gray = new Mat(); RectVector found = new RectVector();
                Size least = new Size(30, 30); Size most = new Size()) {
            cvtColor(m, gray, COLOR_BGR2GRAY);
            cascade.detectMultiScale(gray, found, 1.1, 3, 0, least, most);
            List<Box> out = new ArrayList<>();
            for (long i = 0; i < found.size(); i++) {
                Rect r = found.get(i);
                out.add(new Box(r.x(), r.y(), r.width(), r.height()));
            }
            return out;
        }
    }

    FaceDetectorYN yunet(int size) {
        Path path = SharedData.require("models/detector/face_detection_yunet_2023mar.onnx");
        FaceDetectorYN d = FaceDetectorYN.create(path.toString(), "", new Size(size, size), 0.6f, 0.3f, 50, 0, 0);
        open.add(d);
        return d;
    }

    /** Boxes followed by five points: x y w h, x0 y0 .. x4 y4, score. */
    static List<float[]> faces(FaceDetectorYN detector, Image image) {
        try (Mat m = mat(image); Mat found = new Mat()) {
            detector.detect(m, found);
            List<float[]> out = new ArrayList<>();
            if (found.rows() == 0) {
                return out;
            }
            try (FloatIndexer index = found.createIndexer()) {
                for (int i = 0; i < found.rows(); i++) {
                    float[] row = new float[15];
                    for (int k = 0; k < 15; k++) {
                        row[k] = index.get(i, k);
                    }
                    out.add(row);
                }
            }
            return out;
        }
    }

    @Override
    public void close() {
        for (AutoCloseable c : open) {
            try {
                c.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
