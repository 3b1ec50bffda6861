package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Owned;
import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;

/**
 * A picture as one row of numbers: luma of every pixel, then two chromas, each the mean of {@value #CELL} x {@value #CELL}
 * pixels, where eyes see no more. Three numbers for each pixel become one and an eighth. {@link Colors} goes back.
 */
@Source(key = "itu601", where = "Sec. 2.5.1 and 2.5.2: luma and color differences of full range")
public final class LumaChroma extends Layer {
    /** Side of the cells that share a chroma. */
    static final int CELL = 4;
    private static final float[] LUMA = {0.299f, 0.587f, 0.114f};
    private static final float[][] CHROMA = {{-0.168736f, -0.331264f, 0.5f}, {0.5f, -0.418688f, -0.081312f}};

    /** How many numbers a square picture becomes. @param size its side, a multiple of {@value #CELL} */
    public static int numbers(int size) {
        return size * size + 2 * (size / CELL) * (size / CELL);
    }

    private static float[] chroma() {
        float[] weights = new float[6 * CELL * CELL];
        for (int i = 0; i < weights.length; i++) {
            int channel = i / (CELL * CELL);
            weights[i] = CHROMA[channel / 3][channel % 3] / (CELL * CELL);
        }
        return weights;
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        long n = x.getShape().get(0);
        NDManager scope = x.getManager();
        NDArray luma = convolved(x, Owned.array(scope, LUMA, 1, 3, 1, 1), 1);
        NDArray chroma = convolved(x, Owned.array(scope, chroma(), 2, 3, CELL, CELL), CELL);
        return luma.reshape(n, -1).concat(chroma.reshape(n, -1), 1);
    }

    private static NDArray convolved(NDArray x, NDArray weights, int stride) {
        return Conv2d.conv2d(x, weights, null, new Shape(stride, stride), new Shape(0, 0), new Shape(1, 1), 1).head();
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), numbers((int) in.get(2)));
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        String luma = graph.node("Conv", List.of(x, graph.constant(LUMA, 1, 3, 1, 1)), Map.of("kernel_shape", new long[] {1, 1}));
        String chroma = graph.node("Conv", List.of(x, graph.constant(chroma(), 2, 3, CELL, CELL)),
                Map.of("kernel_shape", new long[] {CELL, CELL}, "strides", new long[] {CELL, CELL}));
        return graph.node("Concat", List.of(flat(graph, luma), flat(graph, chroma)), Map.of("axis", 1L));
    }

    private static String flat(OnnxGraph graph, String x) {
        return graph.node("Flatten", List.of(x), Map.of("axis", 1L));
    }
}
