package org.bauta.method.obfuscation;

import org.bauta.core.catalog.Source;

/**
 * Rounds to black or white and hands the error to pixels that follow.
 *
 * @param weights of the rows from the present one on; the pixel itself stands in the middle of the first
 * @param total what the weights add up to
 */
record ErrorDiffusion(int[][] weights, int total) {
    @Source(key = "floyd1976")
    private static final ErrorDiffusion FLOYD_STEINBERG = new ErrorDiffusion(new int[][] {{0, 0, 7}, {3, 5, 1}}, 16);
    @Source(key = "jarvis1976")
    private static final ErrorDiffusion JARVIS = new ErrorDiffusion(
            new int[][] {{0, 0, 0, 7, 5}, {3, 5, 7, 5, 3}, {1, 3, 5, 3, 1}}, 48);
    @Source(key = "stucki1981")
    private static final ErrorDiffusion STUCKI = new ErrorDiffusion(
            new int[][] {{0, 0, 0, 8, 4}, {2, 4, 8, 4, 2}, {1, 2, 4, 2, 1}}, 42);

    static ErrorDiffusion of(Halftoning.Algorithm algorithm) {
        return switch (algorithm) {
            case FLOYD_STEINBERG -> FLOYD_STEINBERG;
            case JARVIS -> JARVIS;
            case STUCKI -> STUCKI;
            case BAYER -> throw new IllegalArgumentException("Bayer's dither diffuses no error");
        };
    }

    /** @param values 0..255, row-major; used up */
    boolean[] dots(double[] values, int width, int height) {
        boolean[] on = new boolean[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                on[i] = values[i] >= 127.5;
                spread(values, width, height, x, y, values[i] - (on[i] ? 255 : 0));
            }
        }
        return on;
    }

    private void spread(double[] values, int width, int height, int x, int y, double error) {
        int reach = weights[0].length / 2;
        for (int j = 0; j < weights.length && y + j < height; j++) {
            for (int k = 0; k < weights[j].length; k++) {
                int to = x + k - reach;
                if (weights[j][k] > 0 && to >= 0 && to < width) {
                    values[(y + j) * width + to] += error * weights[j][k] / total;
                }
            }
        }
    }
}
