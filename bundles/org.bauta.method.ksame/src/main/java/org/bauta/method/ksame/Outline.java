package org.bauta.method.ksame;

import org.bauta.core.face.Landmarks;
import org.bauta.vision.Similarity;

/**
 * The 68 points of a face in the frame, as x0, y0, x1, y1, ...; and what belongs to a face beyond them: the forehead, which
 * no landmarker marks, as half an ellipse over the temples.
 */
final class Outline {
    static final int POINTS = 68;
    private static final int JAW = 17;
    /** Points on the forehead, between the temples. */
    private static final int FOREHEAD = 9;
    /** Points on each side of the frame, with one of its corners. */
    private static final int EDGE = 4;
    /** Height of the hairline over the line between the temples, in halves of that line. */
    private static final double HAIRLINE = .95;

    private Outline() {
    }

    /** The points of a picture in the frame. */
    static double[] of(Landmarks dense, Similarity toFrame) {
        return toFrame.apply(dense.toArray());
    }

    /** Around the face: along the jaw from temple to temple, and back over the forehead. */
    static double[] contour(double[] shape) {
        double[] out = new double[2 * (JAW + FOREHEAD)];
        System.arraycopy(shape, 0, out, 0, 2 * JAW);
        System.arraycopy(forehead(shape), 0, out, 2 * JAW, 2 * FOREHEAD);
        return out;
    }

    /** From the left temple (point 16) to the right one (point 0), both left out. */
    private static double[] forehead(double[] shape) {
        double ux = (shape[32] - shape[0]) / 2;
        double uy = (shape[33] - shape[1]) / 2;
        double[] out = new double[2 * FOREHEAD];
        for (int i = 0; i < FOREHEAD; i++) {
            double angle = Math.PI * (i + 1) / (FOREHEAD + 1);
            double along = Math.cos(angle);
            double up = HAIRLINE * Math.sin(angle);
            out[2 * i] = (shape[0] + shape[32]) / 2 + along * ux + up * uy;
            out[2 * i + 1] = (shape[1] + shape[33]) / 2 + along * uy - up * ux;
        }
        return out;
    }

    /** The 68 points, the forehead, and points on the edge of the frame that no face moves. */
    static double[] knots(double[] shape, int size) {
        double[] out = new double[2 * (POINTS + FOREHEAD + 4 * EDGE)];
        System.arraycopy(shape, 0, out, 0, 2 * POINTS);
        System.arraycopy(forehead(shape), 0, out, 2 * POINTS, 2 * FOREHEAD);
        int at = 2 * (POINTS + FOREHEAD);
        double last = size - 1;
        for (int i = 0; i < EDGE; i++) {
            double t = last * i / EDGE;
            double[] sides = {t, 0, last, t, last - t, last, 0, last - t};
            System.arraycopy(sides, 0, out, at, 8);
            at += 8;
        }
        return out;
    }
}
