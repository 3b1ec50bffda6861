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
        int reach = weights[0].length / 2;
        int below = weights.length - 1;
        int[] steps = new int[weights.length * weights[0].length];
        double[] shares = new double[steps.length];
        int used = 0;
        for (int j = 0; j < weights.length; j++) {
            for (int k = 0; k < weights[j].length; k++) {
                if (weights[j][k] > 0) {
                    steps[used] = j * width + k - reach;
                    shares[used++] = (double) weights[j][k] / total;
                }
            }
        }
        boolean[] on = new boolean[values.length];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                on[i] = values[i] >= 127.5;
                double error = values[i] - (on[i] ? 255 : 0);
                if (y + below < height && x >= reach && x + reach < width) {
                    for (int n = 0; n < used; n++) {
                        values[i + steps[n]] += error * shares[n];
                    }
                } else {
                    spread(values, width, height, x, y, error);
                }
            }
        }
        return on;
    }

    /** Near the border: what would leave is lost. */
    private void spread(double[] values, int width, int height, int x, int y, double error) {
        int reach = weights[0].length / 2;
        for (int j = 0; j < weights.length && y + j < height; j++) {
            for (int k = 0; k < weights[j].length; k++) {
                int to = x + k - reach;
                if (weights[j][k] > 0 && to >= 0 && to < width) {
                    values[(y + j) * width + to] += error * ((double) weights[j][k] / total);
                }
            }
        }
    }
}
