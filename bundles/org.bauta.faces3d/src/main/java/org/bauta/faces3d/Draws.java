package org.bauta.faces3d;

import java.util.SplittableRandom;

/** Random numbers that are the same on every platform and every Java: only bits of a generator and StrictMath. */
public final class Draws {
    private final SplittableRandom random;

    /** @param parts mixed in order: a seed, an identity's number, an image's number */
    public Draws(long... parts) {
        long h = 0x9E3779B97F4A7C15L;
        for (long p : parts) {
            h = mix(h ^ mix(p + 0x632BE59BD9B4E019L));
        }
        random = new SplittableRandom(h);
    }

    private static long mix(long v) {
        long z = (v ^ v >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** 0 (included) to 1 (excluded). */
    public double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Standard normal, by Box and Muller. */
    public double gaussian() {
        double r = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
        return r * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Standard normal within a limit: values beyond it are drawn again. */
    public double gaussian(double limit) {
        double g = gaussian();
        while (Math.abs(g) > limit) {
            g = gaussian();
        }
        return g;
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** 0 to n - 1. */
    public int below(int n) {
        return (int) (uniform() * n);
    }

    /** A stream of its own. */
    public long split() {
        return random.nextLong();
    }
}
