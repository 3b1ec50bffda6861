package org.bauta.learning.onnx;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.core.face.Face;
import org.bauta.core.recognition.Embedder;
import org.bauta.learning.model.ChannelOrder;
import org.bauta.learning.model.KnownModels;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.test.LfwFaces;
import org.bauta.vision.AlignedBlob;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

/**
 * By hand: pictures a second of a recogniser (align, prepare, run, normalise) beside bare ONNX Runtime on tensors made
 * before, one thread, by the processor time of that thread. Arguments: model files.
 */
public final class EmbeddingBenchmark {
    private static final int ROUNDS = 3;
    private static final int PICTURES = 64;

    private EmbeddingBenchmark() {
    }

    public static void main(String[] files) throws Exception {
        org.bytedeco.opencv.global.opencv_core.setNumThreads(1);
        List<Face> faces = LfwFaces.firstFold().stream().map(LfwFaces.Pair::first).distinct().limit(PICTURES).toList();
        for (String file : files) {
            ModelFile content = ModelFile.read(Path.of(file));
            ModelDescriptor model = KnownModels.read().withHash(content.sha256()).orElseThrow().descriptor();
            for (int batch : new int[] {1, 4, 8, 32}) {
                double bare = 0;
                double whole = 0;
                for (int round = 0; round <= ROUNDS; round++) {
                    bare = Math.max(bare, bare(model, content, faces, batch));
                    whole = Math.max(whole, whole(model, content, faces, batch));
                }
                System.out.printf(Locale.ROOT, "%-34s batch %2d  bare %6.1f img/s  recogniser %6.1f img/s  %5.1f %%%n", model.id(), batch, bare,
                        whole, 100 * whole / bare);
            }
        }
    }

    private static double bare(ModelDescriptor model, ModelFile content, List<Face> faces, int batch) throws Exception {
        Sessions sessions = new Sessions();
        OrtSession session = sessions.take(model, content);
        long[] shape = {batch, 3, model.input().height(), model.input().width()};
        ModelDescriptor.Input in = model.input();
        float[] blob = AlignedBlob.of(faces.subList(0, batch), model.template().orElseThrow().toArray(), in.width(), in.height(),
                in.color() == ChannelOrder.BGR, new float[3], new float[] {1, 1, 1});
        FloatBuffer floats = ByteBuffer.allocateDirect(4 * blob.length).order(ByteOrder.nativeOrder()).asFloatBuffer().put(blob);
        try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), floats.flip(), shape)) {
            String input = session.getInputNames().iterator().next();
            session.run(Map.of(input, tensor)).close();
            long start = time();
            for (int i = 0; i < PICTURES; i += batch) {
                session.run(Map.of(input, tensor)).close();
            }
            return PICTURES * 1e9 / (time() - start);
        } finally {
            sessions.giveBack(model.sha256());
        }
    }

    private static double whole(ModelDescriptor model, ModelFile content, List<Face> faces, int batch) {
        try (Embedder embedder = new OnnxEmbedder(model, new EmbeddingNet(new Sessions().open(model, content), model, batch))) {
            embedder.embed(faces.subList(0, batch));
            long start = time();
            embedder.embed(faces);
            return faces.size() * 1e9 / (time() - start);
        }
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
