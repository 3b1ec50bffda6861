package org.bauta.method.obfuscation;

import org.bauta.core.image.Image;

/** Brightness as ITU-R BT.601 weighs it: .299 red, .587 green, .114 blue, rounded to nearest. */
final class Luma {
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

    /** The picture without color. */
    static Image gray(Image image) {
        byte[] out = new byte[image.samples().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) of(image, i / 3);
        }
        return Image.ofRgb(image.width(), image.height(), out);
    }
}
