package org.bauta.learning.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.learning.model.KnownModels;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Tensor;
import org.junit.jupiter.api.Test;

/** Outputs written by hand for faces at known places. */
class BoxDecoderTest {
    private static ModelDescriptor known(String id) {
        return KnownModels.read().withId(id).orElseThrow().descriptor();
    }

    /** A face of 100 x 120 at (200, 300) of the input of 640 x 640, seen by an anchor of each stride. */
    private static List<Tensor> scrfd() {
        List<Tensor> outputs = new ArrayList<>();
        for (int columns : new int[] {1, 4, 10}) {
            for (int stride : new int[] {8, 16, 32}) {
                int side = 640 / stride;
                float[] values = new float[side * side * 2 * columns];
                int x = 256 / stride;
                int y = 352 / stride;
                int anchor = 2 * (y * side + x) + 1;
                double[] v = columns == 1 ? new double[] {.5 + stride / 100.}
                        : columns == 4 ? new double[] {56, 52, 44, 68} : new double[] {-20, -10, 20, -10, 0, 8, -16, 30, 16, 30};
                for (int c = 0; c < columns; c++) {
                    values[anchor * columns + c] = (float) (columns == 1 ? v[c] : v[c] / stride);
                }
                outputs.add(new Tensor(new long[] {(long) side * side * 2, columns}, values));
            }
        }
        return outputs;
    }

    private static List<Detection> find(String id, List<Tensor> outputs, Image image) {
        PictureNet net = new PictureNet() {
            @Override
            public int largestBatch() {
                return 1;
            }

            @Override
            public List<long[]> outputs() {
                return List.of();
            }

            @Override
            public List<Tensor> run(float[] blob) {
                return outputs;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        ModelDescriptor model = known(id);
        try (OnnxFinder finder = new OnnxFinder(model, net, BoxDecoder.BY_ARCHITECTURE.get(model.architecture()), new OnnxDetector.Settings(.55, .4))) {
            return finder.find(image);
        }
    }

    @Test
    void scrfdFindsTheFaceOnce() {
        List<Detection> found = find("scrfd-10g", scrfd(), Image.filled(1280, 960, 9, 9, 9));
        assertEquals(1, found.size());
        assertEquals(.82, found.get(0).score(), 1e-6);
        assertEquals(1, found.get(0).box().iou(new Box(400, 600, 200, 240)), 1e-6);
        assertArrayEquals(new double[] {472, 684, 552, 684, 512, 720, 480, 764, 544, 764}, found.get(0).points().orElseThrow().toArray(), 1e-3);
    }

    @Test
    void ultraFaceStretchesThePicture() {
        float[] scores = {.9f, .1f, .2f, .8f, .1f, .9f, .4f, .6f};
        float[] boxes = {0, 0, 1, 1, .25f, .25f, .5f, .75f, .26f, .25f, .5f, .75f, .6f, .6f, .7f, .7f};
        List<Tensor> outputs = List.of(new Tensor(new long[] {1, 4, 2}, scores), new Tensor(new long[] {1, 4, 4}, boxes));
        List<Detection> found = find("ultraface-rfb-320", outputs, Image.filled(400, 800, 9, 9, 9));
        assertEquals(2, found.size());
        assertEquals(1, found.get(0).box().iou(new Box(104, 200, 96, 400)), 1e-5);
        assertEquals(1, found.get(1).box().iou(new Box(240, 480, 40, 80)), 1e-5);
    }

    @Test
    void refusesOtherOutputs() {
        assertThrows(ModelUnavailable.class, () -> find("ultraface-rfb-320", scrfd(), Image.filled(64, 64, 0, 0, 0)));
        assertThrows(ModelUnavailable.class, () -> find("scrfd-10g", scrfd().subList(0, 6), Image.filled(64, 64, 0, 0, 0)));
    }
}
