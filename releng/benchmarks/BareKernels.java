import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_PNG_COMPRESSION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

/**
 * The kernels that a run calls, called directly and on one thread, on the same pictures: decode, detect, align, embed, SSIM,
 * encode. Prints milliseconds for each picture and kernel, and the total for a run of so many conditions.
 * Arguments: folder of pictures, folder of the model store, how many pictures, how many conditions besides the original,
 * level of PNG compression.
 */
public final class BareKernels {
    private static final int BATCH = 32;

    private final Map<String, Double> milliseconds = new LinkedHashMap<>();
    private final List<byte[]> files = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        opencv_core.setNumThreads(1);
        BareKernels kernels = new BareKernels();
        try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
            for (Path f : walk.filter(p -> p.toString().endsWith(".jpg")).sorted().limit(Integer.parseInt(args[2])).toList()) {
                kernels.files.add(Files.readAllBytes(f));
            }
        }
        Path store = Path.of(args[1]);
        kernels.imaging(store.resolve("yunet-2023mar/model.onnx"), Integer.parseInt(args[4]));
        kernels.embedding("embed 0095", store.resolve("face-reidentification-retail-0095/model.onnx"), 128);
        kernels.embedding("embed y1", store.resolve("mobilefacenet-y1/model.onnx"), 112);
        kernels.print(Integer.parseInt(args[3]));
    }

    private void add(String kernel, long since) {
        milliseconds.merge(kernel, (System.nanoTime() - since) / 1e6 / files.size(), Double::sum);
    }

    private void imaging(Path detector, int level) {
        Size size = new Size(250, 250);
        FaceDetectorYN yunet = FaceDetectorYN.create(new BytePointer(detector.toString()), new BytePointer(""), size, .6f, .3f, 5000, 0, 0);
        int[] parameters = {IMWRITE_PNG_COMPRESSION, level};
        for (int pass = 0; pass < 2; pass++) { // the first warms up
            milliseconds.clear();
            for (byte[] file : files) {
                long t = System.nanoTime();
                Mat buffer = new Mat(1, file.length, opencv_core.CV_8UC1);
                buffer.data().put(file);
                Mat image = imdecode(buffer, IMREAD_COLOR);
                add("decode jpeg", t);
                t = System.nanoTime();
                Mat faces = new Mat();
                size.width(image.cols()).height(image.rows());
                yunet.setInputSize(size);
                yunet.detect(image, faces);
                add("detect", t);
                t = System.nanoTime();
                Mat matrix = new Mat(2, 3, CV_64F, new Scalar(0));
                opencv_core.setIdentity(matrix, new Scalar(.9));
                Mat aligned = new Mat();
                opencv_imgproc.warpAffine(image, aligned, matrix, new Size(128, 128), opencv_imgproc.INTER_LINEAR, BORDER_CONSTANT, new Scalar(0));
                add("align", t);
                t = System.nanoTime();
                BytePointer png = new BytePointer();
                imencode(".png", image, png, new IntPointer(parameters));
                add("encode png", t);
                byte[] written = new byte[(int) png.limit()];
                png.get(written);
                t = System.nanoTime();
                Mat again = new Mat(1, written.length, opencv_core.CV_8UC1);
                again.data().put(written);
                Mat back = imdecode(again, IMREAD_COLOR);
                add("decode png", t);
                Rect face = new Rect(75, 70, 95, 120); // about what the detector finds in these pictures
                t = System.nanoTime();
                ssim(new Mat(image, face), new Mat(back, face));
                add("ssim", t);
                for (Mat m : List.of(buffer, image, faces, matrix, aligned, again, back)) {
                    m.close();
                }
                png.close();
            }
        }
    }

    /** 11 x 11 Gaussian of 1.5, three channels, double precision: five blurs and the formula. */
    private static double ssim(Mat a8, Mat b8) {
        try (Mat a = new Mat(); Mat b = new Mat(); Mat aa = new Mat(); Mat bb = new Mat(); Mat ab = new Mat(); Size window = new Size(11, 11)) {
            a8.convertTo(a, CV_64FC3);
            b8.convertTo(b, CV_64FC3);
            opencv_core.multiply(a, a, aa);
            opencv_core.multiply(b, b, bb);
            opencv_core.multiply(a, b, ab);
            for (Mat m : List.of(a, b, aa, bb, ab)) {
                opencv_imgproc.GaussianBlur(m, m, window, 1.5, 1.5, BORDER_REFLECT, 0);
            }
            Mat mm = a.mul(b, 2).asMat();
            Mat squares = opencv_core.add(a.mul(a), b.mul(b)).asMat();
            Mat top = new Mat();
            Mat bottom = new Mat();
            opencv_core.addWeighted(ab, 2, mm, -1, 58.5225, top);
            opencv_core.add(aa, bb, bottom);
            opencv_core.addWeighted(bottom, 1, squares, -1, 58.5225, bottom);
            mm.convertTo(mm, -1, 1, 6.5025);
            squares.convertTo(squares, -1, 1, 6.5025);
            opencv_core.multiply(mm, top, top);
            opencv_core.multiply(squares, bottom, bottom);
            opencv_core.divide(top, bottom, top);
            double value = opencv_core.mean(top).get(0);
            List.of(mm, squares, top, bottom).forEach(Mat::close);
            return value;
        }
    }

    private void embedding(String name, Path model, int side) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        try (OrtSession session = environment.createSession(model.toString(), options);
                OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.allocate(BATCH * 3 * side * side), new long[] {BATCH, 3, side, side})) {
            String input = session.getInputNames().iterator().next();
            int batches = (files.size() + BATCH - 1) / BATCH;
            for (int pass = 0; pass < 2; pass++) {
                long t = System.nanoTime();
                for (int i = 0; i < (pass == 0 ? 3 : batches); i++) {
                    session.run(Map.of(input, tensor)).close();
                }
                if (pass == 1) {
                    milliseconds.put(name, (System.nanoTime() - t) / 1e6 / (batches * BATCH));
                }
            }
        }
    }

    private void print(int conditions) {
        milliseconds.forEach((k, ms) -> System.out.printf(Locale.ROOT, "%-12s %8.3f ms a picture%n", k, ms));
        double embed = milliseconds.get("embed 0095") + milliseconds.get("embed y1") + 2 * milliseconds.get("align");
        double original = milliseconds.get("decode jpeg") + milliseconds.get("detect") + embed;
        double release = milliseconds.get("decode jpeg") + milliseconds.get("encode png") + milliseconds.get("decode png")
                + milliseconds.get("detect") + embed + milliseconds.get("ssim");
        double total = files.size() * (original + (conditions + 1) * release) / 1000;
        System.out.printf(Locale.ROOT, "kernels of a run of %d pictures, %d conditions and the original: %.2f s%n", files.size(), conditions, total);
    }
}
