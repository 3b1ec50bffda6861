package org.bauta.learning.onnx;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.catalog.Source;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Box;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Tensor;

/**
 * For each of three strides, two anchors in each cell: a score, the distances of the four sides of a box from the anchor, and
 * five points relative to it, in units of the stride. Outputs are told by their sizes, because exports name them by numbers.
 */
@Source(key = "guo2022scrfd", where = "the published code, tools/scrfd.py")
final class ScrfdDecoder implements BoxDecoder {
    private static final int[] STRIDES = {8, 16, 32};
    private static final int ANCHORS = 2;
    private static final int SIDES = 4;
    private static final int POINTS = 10;

    @Override
    public boolean points() {
        return true;
    }

    @Override
    public boolean proportional() {
        return true;
    }

    @Override
    public List<Found> decode(ModelDescriptor model, List<Tensor> outputs, double threshold) {
        List<Found> found = new ArrayList<>();
        for (int stride : STRIDES) {
            int columns = model.input().width() / stride;
            int anchors = columns * (model.input().height() / stride) * ANCHORS;
            float[] scores = output(model, outputs, anchors, 1);
            float[] sides = output(model, outputs, anchors, SIDES);
            float[] points = output(model, outputs, anchors, POINTS);
            for (int i = 0; i < anchors; i++) {
                if (scores[i] >= threshold) {
                    double x = i / ANCHORS % columns * stride;
                    double y = i / ANCHORS / columns * stride;
                    add(found, x, y, stride, scores[i], sides, points, i);
                }
            }
        }
        return found;
    }

    private static void add(List<Found> found, double x, double y, int stride, double score, float[] sides, float[] points, int i) {
        double width = (double) stride * (sides[SIDES * i] + sides[SIDES * i + 2]);
        double height = (double) stride * (sides[SIDES * i + 1] + sides[SIDES * i + 3]);
        double[] xy = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            xy[k] = (k % 2 == 0 ? x : y) + (double) stride * points[POINTS * i + k];
        }
        if (width > 0 && height > 0) {
            found.add(new Found(new Box(x - stride * sides[SIDES * i], y - stride * sides[SIDES * i + 1], width, height), score, xy));
        }
    }

    /** Of so many anchors and columns, with or without a leading one for the picture. */
    private static float[] output(ModelDescriptor model, List<Tensor> outputs, int anchors, int columns) {
        return outputs.stream().filter(t -> t.shape()[t.shape().length - 1] == columns && t.values().length == anchors * columns).findFirst()
                .orElseThrow(() -> new ModelUnavailable("the file of " + model.id() + " is no SCRFD with five points: it has no output of " + anchors + " x "
                        + columns + "; correct input or architecture in its descriptor")).values();
    }
}
