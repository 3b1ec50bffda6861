package org.bauta.method.obfuscation;

import org.bauta.core.image.Image;

/** Brightness as ITU-R BT.601 weighs it: .299 red, .587 green, .114 blue, rounded to nearest. */
final class Luma {
    private static final long ONES = 0x100_0001L;
    private static final long SAMPLES = 0xff * ONES;

    private Luma() {
    }

    /** Of one pixel, 0..255. */
    static int of(Image image, int pixel) {
        byte[] rgb = image.samples();
        return of(rgb[3 * pixel] & 0xff, rgb[3 * pixel + 1] & 0xff, rgb[3 * pixel + 2] & 0xff);
    }

    /** Of three levels, 0..255 each. */
    static int of(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }

    /**
     * Of two pixels at once, exactly as {@link #of(int, int, int)}: the weighed sums fit into the 24 bits that a pixel has.
     *
     * @param rgbrgb their samples, the first red lowest; the upper two bytes do not count
     * @return a thousand times the first and 500 in the lower 24 bits, the second in the next, for {@link #thousandth}
     */
    static long sums(long rgbrgb) {
        return 299 * (rgbrgb & SAMPLES) + 587 * (rgbrgb >>> 8 & SAMPLES) + 114 * (rgbrgb >>> 16 & SAMPLES) + 500 * ONES;
    }

    /** A thousandth, rounded down, of 0..255999: n / 8 / 125, which for numbers as small as these is n / 8 * 67109 / 2^23. */
    static int thousandth(int n) {
        return (n >>> 3) * 67109 >>> 23;
    }

    /** The picture without color. */
    static Image gray(Image image) {
        byte[] out = new byte[image.samples().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) of(image, i / 3);
        }
        return Image.ofRgb(image.width(), image.height(), out);
    }
}
