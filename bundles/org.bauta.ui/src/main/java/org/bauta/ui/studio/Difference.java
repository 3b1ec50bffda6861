package org.bauta.ui.studio;

import org.bauta.core.image.Image;

/** Where two pictures of one size differ: black where they are equal, four times the difference of each channel, at most 255. */
final class Difference {
    private static final int GAIN = 4;

    private Difference() {
    }

    static Image of(Image a, Image b) {
        byte[] left = a.samples();
        byte[] out = b.toBytes();
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.min(255, GAIN * Math.abs((left[i] & 0xff) - (out[i] & 0xff)));
        }
        return Image.ofRgb(a.width(), a.height(), out);
    }
}
