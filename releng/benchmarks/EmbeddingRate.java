import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.settings.NoSettings;
import org.bauta.learning.model.ChannelOrder;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.onnx.OnnxRecogniser;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.store.Nets;
import org.bauta.vision.AlignedBlob;

/**
 * Faces a second of a recogniser, faces in memory and 32 at a time (align, prepare, run, bring to unit length), beside bare
 * ONNX Runtime on tensors made before: one thread, its processor time, best of several rounds taken in turns. By hand:
 * {@code java -cp CLASSES:JARS releng/benchmarks/EmbeddingRate.java MODEL.onnx...}; the models have to be known ones.
 */
public final class EmbeddingRate {
    private static final int FACES = 32;
    private static final int ROUNDS = 8;
    private static final int SIDE = 250;

    private EmbeddingRate() {
    }

    public static void main(String[] files) throws Exception {
        org.bytedeco.opencv.global.opencv_core.setNumThreads(1);
        Path folder = Files.createTempDirectory("rate");
        ModelStore store = new ModelStore(folder);
        for (String file : files) {
            measure(store, store.importFile(Path.of(file), Optional.empty()));
        }
    }

    private static void measure(ModelStore store, ModelDescriptor model) throws Exception {
        List<Face> faces = faces();
        ModelDescriptor.Input in = model.input();
        double[] template = model.template().orElseThrow().toArray();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = OrtEnvironment.getEnvironment().createSession(store.file(model.id()).toString(), options);
                    Embedder embedder = new OnnxRecogniser(model, store.file(model.id()), new Nets()).open(new NoSettings())) {
                float[] blob = align(faces, template, in);
                LongSupplier[] works = {() -> bare(session, blob, in, FACES), () -> bare(session, blob, in, 4),
                    () -> time(() -> embedder.embed(faces)), () -> time(() -> align(faces, template, in))};
                long[] best = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
                for (int round = 0; round <= ROUNDS; round++) {
                    for (int w = 0; w < works.length; w++) {
                        best[w] = Math.min(best[w], works[w].getAsLong());
                    }
                }
                print(model.id(), best);
            }
        }
    }

    private static void print(String id, long[] best) {
        double[] rate = new double[best.length];
        for (int i = 0; i < rate.length; i++) {
            rate[i] = FACES * 1e9 / best[i];
        }
        System.out.printf(Locale.ROOT, "%-34s bare ONNX Runtime, batch 32: %.1f faces/s; batch 4: %.1f%n", id, rate[0], rate[1]);
        System.out.printf(Locale.ROOT, "%-34s Bauta, 32 faces: %.1f faces/s = %.1f %% of bare at 32, %.1f %% of bare at 4%n", "", rate[2],
                100 * rate[2] / rate[0], 100 * rate[2] / rate[1]);
        System.out.printf(Locale.ROOT, "%-34s of its time %.1f %% is alignment; without it %.1f %% of bare at 32, %.1f %% of bare at 4%n", "",
                100.0 * best[3] / best[2], 100.0 * best[0] / (best[2] - best[3]), 100.0 * best[1] / (best[2] - best[3]));
    }

    private static long bare(OrtSession session, float[] blob, ModelDescriptor.Input in, int batch) {
        int length = blob.length / FACES * batch;
        FloatBuffer floats = ByteBuffer.allocateDirect(4 * length).order(ByteOrder.nativeOrder()).asFloatBuffer().put(blob, 0, length);
        try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), floats.flip(), new long[] {batch, 3, in.height(), in.width()})) {
            String input = session.getInputNames().iterator().next();
            return time(() -> {
                for (int i = 0; i < FACES; i += batch) {
                    session.run(Map.of(input, tensor)).close();
                }
                return null;
            });
        } catch (ai.onnxruntime.OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long time(java.util.concurrent.Callable<?> work) {
        try {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.call();
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static float[] align(List<Face> faces, double[] template, ModelDescriptor.Input in) {
        return AlignedBlob.of(faces, template, in.width(), in.height(), in.color() == ChannelOrder.BGR, in.means(), in.scales());
    }

    /** Noise: speed does not depend on what is seen. */
    private static List<Face> faces() {
        SplittableRandom random = new SplittableRandom(1);
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < FACES; i++) {
            byte[] rgb = new byte[3 * SIDE * SIDE];
            random.nextBytes(rgb);
            Landmarks points = Landmarks.of("drawn", 101 + i % 5, 110, 149, 112 - i % 3, 126, 136, 103, 156, 145, 157);
            faces.add(new Face(Image.ofRgb(SIDE, SIDE, rgb), new Box(75, 65, 100, 125), "drawn", Optional.of(points), Optional.empty(), "", Map.of()));
        }
        return faces;
    }
}
