package org.bauta.recogniser.lbp;

import org.bauta.core.image.Image;

/** From an aligned face to its embedding. */
final class LbpEmbedding {
    /** Side of the aligned face in pixels. */
    static final int SIDE = 112;
    /** The five points in it: eyes on one line, the mouth below, as in the common 112 x 112 template. */
    static final double[] TEMPLATE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};

    private static final int CELLS = 8;
    private static final int RADIUS = 2;
    /** What is left out at every edge, so that a pattern's neighbours are inside. */
    private static final int MARGIN = RADIUS + 2;

    static final int DIMENSIONS = CELLS * CELLS * UniformPatterns.BINS;

    private LbpEmbedding() {
    }

    /** @param aligned {@value #SIDE} x {@value #SIDE} @return of unit length */
    static float[] of(Image aligned) {
        float[] gray = gray(aligned);
        double[] counts = new double[DIMENSIONS];
        UniformPatterns patterns = new UniformPatterns(RADIUS);
        int inner = SIDE - 2 * MARGIN;
        for (int y = 0; y < inner; y++) {
            for (int x = 0; x < inner; x++) {
                int cell = y * CELLS / inner * CELLS + x * CELLS / inner;
                counts[cell * UniformPatterns.BINS + patterns.bin(gray, SIDE, x + MARGIN, y + MARGIN)]++;
            }
        }
        return unit(roots(counts));
    }

    /** Luma of ITU-R BT.601, 0..255. */
    private static float[] gray(Image image) {
        float[] gray = new float[image.width() * image.height()];
        byte[] rgb = image.samples();
        for (int i = 0, o = 0; i < gray.length; i++, o += 3) {
            gray[i] = .299f * (rgb[o] & 0xff) + .587f * (rgb[o + 1] & 0xff) + .114f * (rgb[o + 2] & 0xff);
        }
        return gray;
    }

    /** Square roots of each cell's frequencies, less those of a cell where every bin is equally frequent. */
    private static double[] roots(double[] counts) {
        double[] out = new double[counts.length];
        double uniform = Math.sqrt(1.0 / UniformPatterns.BINS);
        for (int cell = 0; cell < counts.length; cell += UniformPatterns.BINS) {
            double sum = 0;
            for (int b = 0; b < UniformPatterns.BINS; b++) {
                sum += counts[cell + b];
            }
            for (int b = 0; b < UniformPatterns.BINS; b++) {
                out[cell + b] = Math.sqrt(counts[cell + b] / sum) - uniform;
            }
        }
        return out;
    }

    private static float[] unit(double[] v) {
        double square = 0;
        for (double x : v) {
            square += x * x;
        }
        float[] out = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = (float) (v[i] / Math.sqrt(square));
        }
        return out;
    }
}
