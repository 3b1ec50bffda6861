package org.bauta.recogniser.lbp;

import org.bauta.core.catalog.Source;

/**
 * Local binary patterns of eight neighbours: bit i says whether neighbour i is at least as bright as the centre. A pattern
 * is uniform if its circle changes between 0 and 1 at most twice; each of the 58 uniform ones has a bin of its own, all
 * others share the last.
 */
@Source(key = "ojala2002", where = "Sec. 2")
final class UniformPatterns {
    static final int BINS = 59;

    private static final int NEIGHBORS = 8;
    private static final int[] BIN = bins();
    private static final double R = Math.sqrt(.5);
    private static final double[] DIRECTION_X = {1, R, 0, -R, -1, -R, 0, R};
    private static final double[] DIRECTION_Y = {0, R, 1, R, 0, -R, -1, -R};

    private final int radius;

    /** @param radius distance of the neighbours in pixels; those on the diagonals lie between pixels and are interpolated */
    UniformPatterns(int radius) {
        this.radius = radius;
    }

    private static int[] bins() {
        int[] bin = new int[1 << NEIGHBORS];
        int next = 0;
        for (int pattern = 0; pattern < bin.length; pattern++) {
            int rotated = pattern >> 1 | (pattern & 1) << NEIGHBORS - 1;
            bin[pattern] = Integer.bitCount(pattern ^ rotated) <= 2 ? next++ : BINS - 1;
        }
        return bin;
    }

    /** The bin of the pattern around a pixel that is at least radius + 1 away from every edge; gray is row-major. */
    int bin(float[] gray, int width, int x, int y) {
        float center = gray[y * width + x];
        int pattern = 0;
        for (int i = 0; i < NEIGHBORS; i++) {
            if (neighbor(gray, width, x, y, i) >= center) {
                pattern |= 1 << i;
            }
        }
        return BIN[pattern];
    }

    private float neighbor(float[] gray, int width, int x, int y, int i) {
        double nx = x + radius * DIRECTION_X[i];
        double ny = y - radius * DIRECTION_Y[i];
        int left = (int) Math.floor(nx);
        int top = (int) Math.floor(ny);
        float fx = (float) (nx - left);
        float fy = (float) (ny - top);
        int o = top * width + left;
        float upper = gray[o] + fx * (gray[o + 1] - gray[o]);
        float lower = gray[o + width] + fx * (gray[o + width + 1] - gray[o + width]);
        return upper + fy * (lower - upper);
    }
}
