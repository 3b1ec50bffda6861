package org.bauta.testkit;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.image.Image;

/**
 * Numbers that {@code releng/conformance/drawn_numbers.py} draws too, bit for bit: what other people's code says of them there can be
 * held against ours here. A linear congruential generator, because nothing but that is the same in both languages.
 */
public final class Numbers {
    private long state;

    public Numbers(int seed) {
        state = seed;
    }

    /** 0..1, a multiple of 2^-16 and so exact as a float too. */
    public double next() {
        state = (state * 1103515245 + 12345) & 0x7fffffff;
        return (state >> 15) / 65536.0;
    }

    public double[] row(int length) {
        double[] out = new double[length];
        for (int i = 0; i < length; i++) {
            out[i] = next();
        }
        return out;
    }

    /** Estimates of {@code length} numbers each, {@code scale * number + shift}. */
    public List<Estimate> estimates(int count, EstimatorCard card, int length, double scale, double shift) {
        List<Estimate> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] values = new float[length];
            for (int k = 0; k < length; k++) {
                values[k] = (float) (scale * next() + shift);
            }
            out.add(new Estimate(card, values));
        }
        return out;
    }

    /** Blocks of 4 x 4 pixels of one color each, with a little noise: structure at two scales. */
    public Image blocks(int width, int height) {
        int columns = (width + 3) / 4;
        double[] base = row(3 * columns * ((height + 3) / 4));
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++, i++) {
                    rgb[i] = (byte) (int) (base[3 * (y / 4 * columns + x / 4) + c] * 224 + next() * 32);
                }
            }
        }
        return Image.ofRgb(width, height, rgb);
    }

    /** A release: three parts of the one, one part of the other, rounded down. */
    public static Image mixed(Image a, Image b) {
        byte[] rgb = a.toBytes();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ((3 * (rgb[i] & 0xff) + (b.samples()[i] & 0xff)) / 4);
        }
        return Image.ofRgb(a.width(), a.height(), rgb);
    }
}
