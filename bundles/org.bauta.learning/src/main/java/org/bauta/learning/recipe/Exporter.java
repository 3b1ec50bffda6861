package org.bauta.learning.recipe;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.learning.export.OnnxFile;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.Samples;

import ai.djl.ndarray.NDManager;

/** Writes nets as ONNX and holds the file against the net on the first test faces. */
record Exporter(Samples test, NDManager manager) {
    private static final int FACES = 16;

    byte[] export(Map<String, Layer> outputs) {
        long[] shape = test.shapes().get(0);
        OnnxFile file = OnnxFile.of(shape, outputs);
        int count = Math.min(FACES, test.size());
        List<long[]> shapes = test.shapes();
        float[][] arrays = shapes.stream().map(s -> new float[count * Inference.length(s)]).toArray(float[][]::new);
        for (int i = 0; i < count; i++) {
            test.fill(i, new SplittableRandom(i), arrays, i);
        }
        file.check(arrays[0], count, shape, outputs, manager);
        return file.bytes();
    }
}
