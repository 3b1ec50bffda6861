package org.bauta.method.ksame;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.vision.Alignment;

/** Whoever has the clean picture of everybody and names for each release the person whose picture is nearest. */
final class Neighbor {
    /** The template of recognisers, at half its size. */
    private static final double[] TEMPLATE = {19.1473, 25.84815, 36.7659, 25.7507, 28.0126, 35.8683, 20.77465, 46.18275, 35.36495,
            46.10205};

    private static final int BLOCK = 128;

    private Neighbor() {
    }

    /** The pixels of the aligned face. */
    static float[] pixels(Face face) {
        Image aligned = Alignment.align(face, TEMPLATE, 56, 56);
        float[] out = new float[aligned.samples().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = aligned.samples()[i] & 0xff;
        }
        return out;
    }

    /** How many releases are recognised: rank 1. @param gallery how the clean faces look */
    static int hits(List<Face> originals, List<Image> released, List<float[]> gallery, Function<Face, float[]> look) {
        return (int) IntStream.range(0, released.size()).filter(i -> {
            float[] probe = look.apply(originals.get(i).in(released.get(i)));
            int best = nearest(gallery, probe);
            return originals.get(best).subject().equals(originals.get(i).subject());
        }).count();
    }

    static int nearest(List<float[]> gallery, float[] probe) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < gallery.size(); g++) {
            double sum = distance(gallery.get(g), probe, least);
            if (sum < least) {
                least = sum;
                best = g;
            }
        }
        return best;
    }

    /** Squared; no longer summed up once it is above what counts. */
    private static double distance(float[] a, float[] b, double enough) {
        double sum = 0;
        for (int d = 0; d < b.length && sum < enough;) {
            for (int end = Math.min(b.length, d + BLOCK); d < end; d++) {
                double off = a[d] - b[d];
                sum += off * off;
            }
        }
        return sum;
    }
}
