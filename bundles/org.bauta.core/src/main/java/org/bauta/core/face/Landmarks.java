package org.bauta.core.face;

import java.util.Arrays;

/**
 * Points of a face in pixel coordinates of its picture: 5 (subject's right eye, left eye, nose tip, right and left
 * corner of the mouth) or 68 in iBUG order.
 */
public final class Landmarks {
    private final double[] xy;
    private final String source;

    private Landmarks(double[] xy, String source) {
        this.xy = xy;
        this.source = source;
    }

    /**
     * @param source who found them: a detector's id or {@code ground-truth}
     * @param xy x0, y0, x1, y1, ... of 5 or 68 points
     */
    public static Landmarks of(String source, double... xy) {
        if (xy.length != 10 && xy.length != 136) {
            throw new IllegalArgumentException("landmarks are 5 or 68 points, not " + xy.length / 2.0);
        }
        return new Landmarks(xy.clone(), source);
    }

    public int size() {
        return xy.length / 2;
    }

    public double x(int point) {
        return xy[2 * point];
    }

    public double y(int point) {
        return xy[2 * point + 1];
    }

    /** A copy: x0, y0, x1, y1, ... */
    public double[] toArray() {
        return xy.clone();
    }

    public String source() {
        return source;
    }

    /** Distance of the two eyes: the pupils of 5 points, the means of the six lid points of 68. */
    public double eyeDistance() {
        if (size() == 5) {
            return Math.hypot(x(1) - x(0), y(1) - y(0));
        }
        double[] a = mean(36, 42);
        double[] b = mean(42, 48);
        return Math.hypot(b[0] - a[0], b[1] - a[1]);
    }

    private double[] mean(int from, int to) {
        double sx = 0;
        double sy = 0;
        for (int i = from; i < to; i++) {
            sx += x(i);
            sy += y(i);
        }
        return new double[] {sx / (to - from), sy / (to - from)};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Landmarks that && source.equals(that.source) && Arrays.equals(xy, that.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }
}
