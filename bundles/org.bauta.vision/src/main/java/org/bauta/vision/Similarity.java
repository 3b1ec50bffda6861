package org.bauta.vision;

import org.bauta.core.catalog.Source;

/**
 * A similarity of the plane: scale, rotation, shift; no reflection.
 * {@code x' = a x - b y + tx, y' = b x + a y + ty}, with a = s cos(phi) and b = s sin(phi).
 */
public record Similarity(double a, double b, double tx, double ty) {

    /**
     * The similarity that brings points nearest to others in the sense of least squares. In the plane, without
     * reflection, Umeyama's solution has the closed form used here: with centred points p and q,
     * {@code a = sum <p, q> / sum |p|^2} and {@code b = sum p x q / sum |p|^2}.
     *
     * @param from x0, y0, x1, y1, ...; at least two different points
     * @param to as many
     * @throws IllegalArgumentException if all points are the same
     */
    @Source(key = "umeyama1991", where = "eqs. 40-43")
    public static Similarity fit(double[] from, double[] to) {
        int n = from.length / 2;
        if (from.length != to.length || n < 2) {
            throw new IllegalArgumentException("needs at least two pairs of points: " + from.length + " and " + to.length + " coordinates");
        }
        double[] p = mean(from);
        double[] q = mean(to);
        double dot = 0;
        double cross = 0;
        double square = 0;
        for (int i = 0; i < from.length; i += 2) {
            double px = from[i] - p[0];
            double py = from[i + 1] - p[1];
            double qx = to[i] - q[0];
            double qy = to[i + 1] - q[1];
            dot += px * qx + py * qy;
            cross += px * qy - py * qx;
            square += px * px + py * py;
        }
        if (!(square > 0)) {
            throw new IllegalArgumentException("all points are the same");
        }
        double a = dot / square;
        double b = cross / square;
        return new Similarity(a, b, q[0] - a * p[0] + b * p[1], q[1] - b * p[0] - a * p[1]);
    }

    private static double[] mean(double[] xy) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < xy.length; i += 2) {
            x += xy[i];
            y += xy[i + 1];
        }
        return new double[] {2 * x / xy.length, 2 * y / xy.length};
    }

    public double scale() {
        return Math.hypot(a, b);
    }

    /** Every point moved. */
    public double[] apply(double... xy) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            out[i] = a * xy[i] - b * xy[i + 1] + tx;
            out[i + 1] = b * xy[i] + a * xy[i + 1] + ty;
        }
        return out;
    }

    /** Undoes this one. */
    public Similarity inverse() {
        double d = a * a + b * b;
        double ia = a / d;
        double ib = -b / d;
        return new Similarity(ia, ib, -ia * tx + ib * ty, -ib * tx - ia * ty);
    }
}
