package org.bauta.method.obfuscation;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.bauta.core.image.Image;

/**
 * A picture described block by block: an entry of a codebook, and in each channel a brightness and a contrast.
 *
 * @param side of a block in pixels; those at the right and lower edge reach beyond and repeat the last pixel
 * @param entry of each block, row-major
 * @param mean brightness of each block and channel, 0..255
 * @param contrast what the entry, of unit length, is multiplied by for each block and channel, in steps
 */
record BlockCodes(int width, int height, int side, char[] entry, byte[] mean, byte[] contrast) {
    /** Bytes that describe a block. */
    static final int BYTES_EACH = 2 + 3 + 3;
    /** A step of contrast, in levels per pixel of a block's root mean square. */
    private static final double STEP = .75;

    static int count(int width, int height, int side) {
        return ((width + side - 1) / side) * ((height + side - 1) / side);
    }

    static BlockCodes describe(Image image, int side, BackgroundCodebook book) {
        int count = count(image.width(), image.height(), side);
        BlockCodes codes = new BlockCodes(image.width(), image.height(), side, new char[count], new byte[3 * count], new byte[3 * count]);
        for (int b = 0; b < count; b++) {
            double[][] channels = new double[3][];
            double[] sum = new double[side * side];
            for (int c = 0; c < 3; c++) {
                channels[c] = codes.block(image, b, c);
                double mean = Arrays.stream(channels[c]).average().orElseThrow();
                codes.mean[3 * b + c] = (byte) Math.round(mean);
                for (int i = 0; i < sum.length; i++) {
                    channels[c][i] -= mean;
                    sum[i] += channels[c][i];
                }
            }
            codes.entry[b] = (char) book.best(sum);
            for (int c = 0; c < 3; c++) {
                double contrast = BackgroundCodebook.dot(channels[c], book.entry(codes.entry[b])) / (STEP * side);
                codes.contrast[3 * b + c] = (byte) Math.clamp(Math.round(contrast), -127, 127);
            }
        }
        return codes;
    }

    private double[] block(Image image, int b, int channel) {
        double[] out = new double[side * side];
        for (int i = 0; i < out.length; i++) {
            out[i] = image.sample(Math.min(width - 1, left(b) + i % side), Math.min(height - 1, top(b) + i / side), channel);
        }
        return out;
    }

    private int left(int b) {
        return b % ((width + side - 1) / side) * side;
    }

    private int top(int b) {
        return b / ((width + side - 1) / side) * side;
    }

    Image draw(BackgroundCodebook book) {
        byte[] rgb = new byte[3 * width * height];
        for (int b = 0; b < entry.length; b++) {
            double[] patch = book.entry(entry[b]);
            for (int i = 0; i < patch.length; i++) {
                int x = left(b) + i % side;
                int y = top(b) + i / side;
                for (int c = 0; c < 3 && x < width && y < height; c++) {
                    double value = (mean[3 * b + c] & 0xff) + STEP * side * contrast[3 * b + c] * patch[i];
                    rgb[3 * (y * width + x) + c] = (byte) Math.clamp(Math.round(value), 0, 255);
                }
            }
        }
        return Image.ofRgb(width, height, rgb);
    }

    /** Other entries, and from the second level on contrasts and from the third brightnesses of other blocks. */
    BlockCodes scrambled(int level, int entries, KeyStream random) {
        char[] other = new char[entry.length];
        for (int b = 0; b < other.length; b++) {
            other[b] = (char) random.nextInt(entries);
        }
        int[] order = new int[entry.length];
        for (int b = 0; b < order.length; b++) {
            int j = random.nextInt(b + 1);
            order[b] = order[j];
            order[j] = b;
        }
        return new BlockCodes(width, height, side, other, level >= 3 ? moved(mean, order) : mean,
                level >= 2 ? moved(contrast, order) : contrast);
    }

    private static byte[] moved(byte[] values, int[] order) {
        byte[] out = new byte[values.length];
        for (int b = 0; b < order.length; b++) {
            System.arraycopy(values, 3 * order[b], out, 3 * b, 3);
        }
        return out;
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(BYTES_EACH * entry.length);
        for (char e : entry) {
            out.putChar(e);
        }
        return out.put(mean).put(contrast).array();
    }

    static BlockCodes of(int width, int height, int side, ByteBuffer in) {
        int count = count(width, height, side);
        BlockCodes codes = new BlockCodes(width, height, side, new char[count], new byte[3 * count], new byte[3 * count]);
        for (int b = 0; b < count; b++) {
            codes.entry[b] = in.getChar();
        }
        in.get(codes.mean).get(codes.contrast);
        return codes;
    }
}
