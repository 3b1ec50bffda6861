package org.bauta.method.obfuscation;

/**
 * Floyd and Steinberg's error diffusion of every sample on its own: the same sums as {@link ErrorDiffusion} in the same order. The
 * channels take turns, so that none waits for its last error, and nothing branches on a dot, which no processor can foresee.
 */
final class FloydSteinberg {
    private static final int CHANNELS = 3;
    private static final long FULL = Double.doubleToRawLongBits(255);
    private static final double RIGHT = 7 / 16.0;
    private static final double DOWN_LEFT = 3 / 16.0;
    private static final double DOWN = 5 / 16.0;
    private static final double DOWN_RIGHT = 1 / 16.0;

    private FloydSteinberg() {
    }

    /** @param samples interleaved, row-major; each becomes 0 or 255 in the result */
    static byte[] print(byte[] samples, int width, int height) {
        int row = CHANNELS * width;
        byte[] out = new byte[samples.length];
        double[] here = new double[row + 2 * CHANNELS];
        double[] below = new double[row + 2 * CHANNELS];
        load(samples, 0, row, here);
        for (int y = 0; y < height; y++) {
            if (y + 1 < height) {
                load(samples, (y + 1) * row, row, below);
            }
            line(here, below, out, y * row, row);
            double[] swap = here;
            here = below;
            below = swap;
        }
        return out;
    }

    /** A row with one pixel more at either end, which takes what would leave the picture. */
    private static void load(byte[] samples, int from, int row, double[] to) {
        for (int i = 0; i < row; i++) {
            to[CHANNELS + i] = samples[from + i] & 0xff;
        }
    }

    private static void line(double[] here, double[] below, byte[] out, int to, int row) {
        for (int i = CHANNELS; i < row + CHANNELS; i++) {
            double value = here[i];
            long off = Double.doubleToRawLongBits(value - 127.5) >> 63; // all ones below the middle, else 0
            double error = value - Double.longBitsToDouble(FULL & ~off);
            out[to + i - CHANNELS] = (byte) ~off;
            here[i + CHANNELS] += error * RIGHT;
            below[i - CHANNELS] += error * DOWN_LEFT;
            below[i] += error * DOWN;
            below[i + CHANNELS] += error * DOWN_RIGHT;
        }
    }
}
