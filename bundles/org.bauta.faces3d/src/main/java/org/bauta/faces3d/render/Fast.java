package org.bauta.faces3d.render;

/**
 * Functions of one number from the four basic operations alone: the same bits on every platform, and fast enough for
 * every sample of a picture.
 */
final class Fast {
    private Fast() {
    }

    /** {@code e^-x} for x &gt;= 0 as {@code (1 + x/256)^-256}; relative error below x^2/512. */
    static double decay(double x) {
        double y = 1 + Math.max(0, x) * (1.0 / 256);
        for (int i = 0; i < 8; i++) {
            y *= y;
        }
        return 1 / y;
    }

    /** A bell: 1 at 0, near 0 beyond 2. */
    static double bell(double t) {
        return t * t > 9 ? 0 : decay(t * t);
    }

    /** 0 below {@code a}, 1 above {@code b}, smooth between; also for a &gt; b. */
    static double step(double a, double b, double x) {
        double t = Math.clamp((x - a) / (b - a), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /** {@code x^5} for 0..1, Schlick's Fresnel factor. */
    static double fifth(double x) {
        double y = x * x;
        return y * y * x;
    }
}
