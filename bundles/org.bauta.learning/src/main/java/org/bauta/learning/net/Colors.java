package org.bauta.learning.net;

import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Owned;
import org.bauta.learning.export.OnnxGraph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;

/** The picture that a row of luma and chroma shows, which {@link LumaChroma} gives; chroma is interpolated between its cells. */
@Source(key = "itu601", where = "Sec. 2.5.1 and 2.5.2, solved for red, green and blue")
public final class Colors extends Layer {
    private static final int BILINEAR = 1;
    private static final float[] RGB = {1, 0, 1.402f, 1, -0.344136f, -0.714136f, 1, 1.772f, 0};

    private final int size;

    /** @param size side of the picture in pixels, a multiple of the side of a chroma cell */
    public Colors(int size) {
        this.size = size;
    }

    private int cells() {
        return size / LumaChroma.CELL;
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        NDArray luma = x.get(":,:" + size * size).reshape(-1, 1, size, size);
        NDArray chroma = x.get(":," + size * size + ":").reshape(-1, 2, cells(), cells());
        NDArray all = luma.concat(chroma.getNDArrayInternal().interpolation(new long[] {size, size}, BILINEAR, false), 1);
        NDArray weights = Owned.array(x.getManager(), RGB, 3, 3, 1, 1);
        return Conv2d.conv2d(all, weights, null, new Shape(1, 1), new Shape(0, 0), new Shape(1, 1), 1).head();
    }

    @Override
    public Shape shape(Shape in) {
        return new Shape(in.get(0), 3, size, size);
    }

    @Override
    public String write(OnnxGraph graph, String x) {
        long pixels = (long) size * size;
        String luma = part(graph, x, 0, pixels, 1, size);
        String cells = part(graph, x, pixels, LumaChroma.numbers(size), 2, cells());
        String chroma = graph.node("Resize", List.of(cells, "", graph.constant(new float[] {1, 1, LumaChroma.CELL, LumaChroma.CELL}, 4)),
                Map.of("mode", "linear", "coordinate_transformation_mode", "half_pixel"));
        String all = graph.node("Concat", List.of(luma, chroma), Map.of("axis", 1L));
        return graph.node("Conv", List.of(all, graph.constant(RGB, 3, 3, 1, 1)), Map.of("kernel_shape", new long[] {1, 1}));
    }

    /** Some numbers of a row as square maps. */
    private static String part(OnnxGraph graph, String x, long from, long to, long channels, long side) {
        String row = graph.node("Slice", List.of(x, graph.integers(from), graph.integers(to), graph.integers(1)), Map.of());
        return graph.node("Reshape", List.of(row, graph.integers(0, channels, side, side)), Map.of());
    }
}
