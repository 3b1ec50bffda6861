package org.bauta.faces3d.render;

import java.util.SplittableRandom;

/** Value noise in the plane from one fixed table: smooth, about -1..1, the same everywhere. */
public final class Noise {
    private static final int BITS = 8;
    private static final int MASK = (1 << BITS) - 1;
    private static final float[] TABLE = table();

    private Noise() {
    }

    private static float[] table() {
        SplittableRandom random = new SplittableRandom(20240501);
        float[] t = new float[1 << 2 * BITS];
        for (int i = 0; i < t.length; i++) {
            t[i] = (float) (2 * random.nextDouble() - 1);
        }
        return t;
    }

    /** One octave, one grid point a unit. */
    public static double at(double x, double y) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = x - ix;
        double fy = y - iy;
        fx = fx * fx * (3 - 2 * fx);
        fy = fy * fy * (3 - 2 * fy);
        int r0 = (iy & MASK) << BITS;
        int r1 = (iy + 1 & MASK) << BITS;
        int c0 = ix & MASK;
        int c1 = ix + 1 & MASK;
        double top = TABLE[r0 | c0] + fx * (TABLE[r0 | c1] - TABLE[r0 | c0]);
        double bottom = TABLE[r1 | c0] + fx * (TABLE[r1 | c1] - TABLE[r1 | c0]);
        return top + fy * (bottom - top);
    }

    /** Three octaves. */
    public static double cloud(double x, double y) {
        return (at(x, y) + 0.5 * at(2.03 * x + 17, 2.03 * y + 5) + 0.25 * at(4.1 * x + 41, 4.1 * y + 23)) / 1.4;
    }

    /** Independent of neighbours, -1..1. */
    public static double hash(int x, int y) {
        return TABLE[(y & MASK) << BITS | x & MASK];
    }
}
