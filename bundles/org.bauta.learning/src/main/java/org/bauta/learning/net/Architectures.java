package org.bauta.learning.net;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.catalog.Source;

/** The nets that recipes can name. All read {@code n x 3 x size x size}, about -1..1. */
public final class Architectures {
    private static final float SLOPE = 0.25f;

    private Architectures() {
    }

    /**
     * A small residual net: 5 x 5 stem, then at each of three further halvings a convolution and residual blocks.
     *
     * @param width channels of the stem; doubled at each halving
     * @param blocks residual blocks after each halving
     * @return stages that give width, 2 width, 4 width and 8 width maps of a half, a quarter, an eighth, a sixteenth of the side
     */
    @Source(key = "he2016", where = "Sec. 3.3, basic blocks")
    public static List<Layer> residualStages(int width, int blocks) {
        List<Layer> stages = new ArrayList<>();
        stages.add(new Chain(Convolution.plain(width, 5, 2), new Norm(), new Rectifier(0)));
        for (int channels = 2 * width; channels <= 8 * width; channels *= 2) {
            List<Layer> stage = new ArrayList<>(List.of(Convolution.plain(channels, 3, 2), new Norm(), new Rectifier(0)));
            for (int i = 0; i < blocks; i++) {
                stage.add(new Residual(new Chain(Convolution.plain(channels, 3, 1), new Norm(), new Rectifier(0),
                        Convolution.plain(channels, 3, 1), new Norm())));
                stage.add(new Rectifier(0));
            }
            stages.add(new Chain(stage));
        }
        return stages;
    }

    /**
     * Inverted residuals with depthwise convolutions after a 5 x 5 stem, four halvings in all.
     *
     * @param width channels of the first bottlenecks
     * @param blocks bottlenecks at each size
     * @return one layer that gives 8 width maps of a sixteenth of the side
     */
    @Source(key = "chen2018mobilefacenets", where = "Tab. 1, with fewer and narrower bottlenecks")
    public static Layer mobileStages(int width, int blocks) {
        List<Layer> layers = new ArrayList<>(List.of(Convolution.plain(width, 5, 2), new Norm(), new Rectifier(SLOPE)));
        int in = width;
        for (int out = width; out <= 4 * width; out *= 2) {
            layers.add(bottleneck(in, out, 2));
            for (int i = 0; i < blocks; i++) {
                layers.add(new Residual(bottleneck(out, out, 1)));
            }
            in = out;
        }
        layers.addAll(List.of(Convolution.plain(8 * width, 1, 1), new Norm(), new Rectifier(SLOPE)));
        return new Chain(layers);
    }

    private static Layer bottleneck(int in, int out, int stride) {
        int inner = 2 * in;
        return new Chain(Convolution.plain(inner, 1, 1), new Norm(), new Rectifier(SLOPE), Convolution.depthwise(inner, 3, stride), new Norm(),
                new Rectifier(SLOPE), Convolution.plain(out, 1, 1), new Norm());
    }

    /**
     * A U-Net (Ronneberger et al. 2015) whose outermost level is half the side: maps of a half, a quarter, an eighth and a
     * sixteenth of the side, and back to a half, with ways past the middle at each but the full size.
     *
     * @return one layer that gives 2 width maps of half the side
     */
    @Source(key = "ronneberger2015", where = "Fig. 1")
    public static Layer unet(int width, int blocks) {
        Layer inner = level(8 * width, 4 * width, blocks, null);
        inner = level(4 * width, 2 * width, blocks, inner);
        inner = level(2 * width, width, blocks, inner);
        return new Chain(Convolution.plain(width, 5, 2), new Norm(), new Rectifier(0), new Beside(inner), Convolution.plain(2 * width, 3, 1),
                new Norm(), new Rectifier(0));
    }

    /** Half the size, further levels, and back with a number of channels. */
    private static Layer level(int channels, int back, int blocks, Layer inner) {
        List<Layer> layers = new ArrayList<>(List.of(Convolution.plain(channels, 3, 2), new Norm(), new Rectifier(0)));
        for (int i = 0; i < blocks; i++) {
            layers.add(new Residual(new Chain(Convolution.plain(channels, 3, 1), new Norm(), new Rectifier(0),
                    Convolution.plain(channels, 3, 1), new Norm())));
            layers.add(new Rectifier(0));
        }
        if (inner != null) {
            layers.add(new Beside(inner));
        }
        layers.addAll(List.of(Convolution.plain(back, 3, 1), new Norm(), new Rectifier(0), new Enlarge()));
        return new Chain(layers);
    }

    /**
     * From numbers that describe a face to its picture: two dense layers, then from 4 x 4 maps on each time twice the size and
     * half the channels, and a convolution at each size.
     *
     * @param width channels at full size; twice as many at each halving but the first
     * @param inner width of the layer that the description becomes first
     * @param size side of the picture, 64 or another power of two from 16 on
     */
    @Source(key = "dosovitskiy2015", where = "Sec. 3.1, with nearest neighbors and convolutions in place of transposed ones")
    public static Layer generator(int width, int inner, int size) {
        int halvings = Integer.numberOfTrailingZeros(size / 4);
        int channels = width << halvings - 1;
        List<Layer> layers = new ArrayList<>(List.of(new Dense(inner), new Rectifier(SLOPE), new Dense(16 * channels), new Rectifier(SLOPE),
                new Maps(channels, 4)));
        for (int i = 0; i < halvings; i++) {
            channels = Math.max(width, channels / 2);
            layers.addAll(List.of(new Enlarge(), Convolution.plain(channels, 3, 1), new Norm(), new Rectifier(SLOPE)));
        }
        layers.add(Convolution.biased(3, 3, 1));
        return new Chain(layers);
    }

    /** An embedding of the maps that stages give: all positions weighed by one dense layer, then normalized over the batch. */
    public static Layer embedding(Layer stages, int dimensions) {
        return new Chain(stages, new Flat(), new Dense(dimensions), new Norm());
    }
}
