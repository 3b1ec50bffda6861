package org.bauta.method.obfuscation;

import org.bauta.core.catalog.Source;

/** Compares each pixel with a threshold of an 8 x 8 pattern that spreads equally many dots as widely as can be. */
@Source(key = "bayer1973")
final class BayerDither {
    private static final int SIDE = 8;

    private BayerDither() {
    }

    /** @param values 0..255, row-major */
    static boolean[] dots(double[] values, int width, int height) {
        boolean[] on = new boolean[values.length];
        for (int i = 0; i < on.length; i++) {
            on[i] = values[i] > (rank(i % width % SIDE, i / width % SIDE) + .5) * 255 / (SIDE * SIDE);
        }
        return on;
    }

    /** 0..63: the bits of x ^ y and y, interleaved, the lowest first. */
    static int rank(int x, int y) {
        int rank = 0;
        for (int bit = 0; bit < 3; bit++) {
            rank = rank << 2 | ((x ^ y) >> bit & 1) << 1 | y >> bit & 1;
        }
        return rank;
    }
}
