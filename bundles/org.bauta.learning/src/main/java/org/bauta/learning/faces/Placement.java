package org.bauta.learning.faces;

import org.bauta.vision.Similarity;

/**
 * How a picture lies in a net's input: moved by a similarity, then perhaps mirrored. Coordinates are continuous: the pixel
 * (0, 0) covers [0, 1).
 *
 * @param map from the picture to the input
 * @param mirrored true if the input is its mirror image
 * @param size side of the input in pixels
 */
public record Placement(Similarity map, boolean mirrored, int size) {
    /**
     * Points of the picture as fractions of the input, 0..1 inside it.
     *
     * @param xy x0, y0, x1, y1, ... in pixels of the picture
     */
    public double[] fractions(double... xy) {
        double[] out = map.apply(xy);
        for (int i = 0; i < out.length; i += 2) {
            out[i] = mirrored ? 1 - out[i] / size : out[i] / size;
            out[i + 1] /= size;
        }
        return out;
    }

    /** A map from pixel centers of the input to the picture, counted as arrays are: pixel i, j is at i, j. */
    Similarity pixels() {
        Similarity back = map.inverse();
        return new Similarity(back.a(), back.b(), back.tx() + (back.a() - back.b()) / 2 - 0.5, back.ty() + (back.a() + back.b()) / 2 - 0.5);
    }
}
