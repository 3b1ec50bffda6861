package org.bauta.method.adversarial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The pictures that are near enough to an original: within a radius, and within 0..255. Samples are floats while an attack
 * moves; {@link #round} brings them to whole levels that lie in the ball too, so that a budget holds for the released file.
 *
 * @param radius in 8-bit levels, 0 or more
 */
record Ball(Norm norm, double radius) {

    static Ball linf(double radius) {
        return new Ball(Norm.LINF, radius);
    }

    static Ball l2(double radius) {
        return new Ball(Norm.L2, radius);
    }

    /** A random point: uniform in the cube, or noise of that root mean square. */
    void scatter(float[] x, RandomGenerator random, double size) {
        for (int i = 0; i < x.length; i++) {
            x[i] += (float) (size * (norm == Norm.LINF ? random.nextDouble(-1, 1) : random.nextGaussian()));
        }
    }

    /** A step upwards, as long as one can be in this norm: {@code size sign(g)}, or {@code size g / rms(g)}. */
    void climb(float[] x, float[] gradient, double size) {
        double rms = norm == Norm.L2 ? rms(gradient) : 1;
        if (rms > 0) {
            for (int i = 0; i < x.length; i++) {
                x[i] += (float) (size * (norm == Norm.LINF ? Math.signum(gradient[i]) : gradient[i] / rms));
            }
        }
    }

    static double rms(float[] values) {
        double square = 0;
        for (float v : values) {
            square += (double) v * v;
        }
        return Math.sqrt(square / values.length);
    }

    /** To the nearest point of the ball around the original (for L2, along the straight line), then into 0..255. */
    void project(float[] x, float[] original) {
        double shrink = norm == Norm.L2 ? Math.min(1, radius / distance(x, original)) : 1;
        double limit = norm == Norm.LINF ? radius : Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double moved = Math.clamp(shrink * (x[i] - original[i]), -limit, limit);
            x[i] = (float) Math.clamp(original[i] + moved, 0, 255);
        }
    }

    /** Root mean square difference; never 0, so that it can be divided by. */
    static double distance(float[] x, float[] original) {
        double square = Double.MIN_NORMAL;
        for (int i = 0; i < x.length; i++) {
            square += ((double) x[i] - original[i]) * (x[i] - original[i]);
        }
        return Math.sqrt(square / x.length);
    }

    /** The nearest whole levels that lie in the ball. */
    byte[] round(float[] x, float[] original) {
        int[] levels = new int[x.length];
        int limit = norm == Norm.LINF ? (int) Math.floor(radius + 1e-9) : 255;
        for (int i = 0; i < x.length; i++) {
            int o = Math.round(original[i]);
            levels[i] = Math.clamp(Math.round(x[i]), Math.max(0, o - limit), Math.min(255, o + limit));
        }
        if (norm == Norm.L2) {
            shorten(levels, x, original);
        }
        byte[] out = new byte[levels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) levels[i];
        }
        return out;
    }

    /** Rounding may lengthen a perturbation: samples that it moved outwards go one level back, those that it moved furthest first. */
    private void shorten(int[] levels, float[] x, float[] original) {
        long square = 0;
        for (int i = 0; i < levels.length; i++) {
            square += change(levels, original, i) * change(levels, original, i);
        }
        double allowed = radius * radius * levels.length * (1 + 1e-12);
        if (square <= allowed) {
            return;
        }
        Integer[] order = IntStream.range(0, levels.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> Math.abs(x[i] - original[i]) - Math.abs(change(levels, original, i))));
        while (square > allowed) {
            for (int i : order) {
                long d = change(levels, original, i);
                if (square > allowed && d != 0) {
                    levels[i] -= Long.signum(d);
                    square -= 2 * Math.abs(d) - 1;
                }
            }
        }
    }

    private static long change(int[] levels, float[] original, int i) {
        return levels[i] - (long) Math.round(original[i]);
    }
}
