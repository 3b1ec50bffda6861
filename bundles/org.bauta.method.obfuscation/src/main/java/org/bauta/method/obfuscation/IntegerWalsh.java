package org.bauta.method.obfuscation;

import org.bauta.core.catalog.Source;

/**
 * A Walsh-Hadamard transform of bytes that is exactly reversible. Its butterfly is the S-transform, h = a - b and
 * l = b + floor(h / 2): the difference and the rounded mean. All is done modulo 256, so that nothing overflows; the mean of a block
 * is its first coefficient as long as no two samples that meet differ by more than 127.
 */
@Source(key = "calderbank1998", where = "Sec. 3, the S transform")
final class IntegerWalsh {
    private IntegerWalsh() {
    }

    /** A block in place, row-major, rows first; the mean comes to lie at 0. Any size. */
    static void forward(byte[] block, int width) {
        int height = block.length / width;
        byte[] spare = new byte[Math.max(width, height)];
        for (int y = 0; y < height; y++) {
            forward(block, y * width, 1, width, spare);
        }
        for (int x = 0; x < width; x++) {
            forward(block, x, width, height, spare);
        }
    }

    /** Undoes {@link #forward}. */
    static void inverse(byte[] block, int width) {
        int height = block.length / width;
        byte[] spare = new byte[Math.max(width, height)];
        for (int x = 0; x < width; x++) {
            inverse(block, x, width, height, spare);
        }
        for (int y = 0; y < height; y++) {
            inverse(block, y * width, 1, width, spare);
        }
    }

    /** Means to the front, differences behind them, and so on in both parts; one left over counts as a mean. */
    private static void forward(byte[] v, int from, int step, int n, byte[] spare) {
        if (n == 1) {
            return;
        }
        int means = (n + 1) / 2;
        for (int i = 0; i < n / 2; i++) {
            byte b = v[from + (2 * i + 1) * step];
            byte h = (byte) (v[from + 2 * i * step] - b);
            spare[i] = (byte) (b + (h >> 1));
            spare[means + i] = h;
        }
        if (n % 2 == 1) {
            spare[means - 1] = v[from + (n - 1) * step];
        }
        for (int i = 0; i < n; i++) {
            v[from + i * step] = spare[i];
        }
        forward(v, from, step, means, spare);
        forward(v, from + means * step, step, n - means, spare);
    }

    private static void inverse(byte[] v, int from, int step, int n, byte[] spare) {
        if (n == 1) {
            return;
        }
        int means = (n + 1) / 2;
        inverse(v, from, step, means, spare);
        inverse(v, from + means * step, step, n - means, spare);
        for (int i = 0; i < n / 2; i++) {
            byte h = v[from + (means + i) * step];
            byte b = (byte) (v[from + i * step] - (h >> 1));
            spare[2 * i + 1] = b;
            spare[2 * i] = (byte) (b + h);
        }
        if (n % 2 == 1) {
            spare[n - 1] = v[from + (means - 1) * step];
        }
        for (int i = 0; i < n; i++) {
            v[from + i * step] = spare[i];
        }
    }
}
