package org.bauta.vision.listing;

import java.util.Optional;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;

/** Boxes and points out of rows of numbers. */
public final class GroundTruth {
    private GroundTruth() {
    }

    /** @param xywh left, top, width, height in pixels; empty if a side is not positive, which some data sets have */
    public static Optional<Box> box(float... xywh) {
        return xywh[2] > 0 && xywh[3] > 0 ? Optional.of(new Box(xywh[0], xywh[1], xywh[2], xywh[3])) : Optional.empty();
    }

    /** @param xy five points x0, y0, ... in the order of {@link Landmarks} */
    public static Landmarks points(float... xy) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i++) {
            out[i] = xy[i];
        }
        return Landmarks.of("ground-truth", out);
    }
}
