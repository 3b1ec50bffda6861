package org.bauta.method.dppixel;

/**
 * What of the colors is released; each plane is an 8-bit integer for each pixel, so that a changed pixel moves it by at
 * most 255.
 */
public enum Channels {
    /** Red, green and blue, each with noise of its own: a changed pixel changes all three, which share the budget. */
    RGB(3, "red", "green", "blue"),
    /** The rounded luma (ITU-R BT.601) alone, as in Fan's gray pictures: the whole budget is for one plane. */
    GRAY(1, "luma");

    private final int planes;
    private final String[] names;

    Channels(int planes, String... names) {
        this.planes = planes;
        this.names = names;
    }

    int planes() {
        return planes;
    }

    /** What the plane is called in a ledger. */
    String name(int plane) {
        return names[plane];
    }

    /**
     * One sample, 0..255.
     *
     * @param rgb interleaved
     * @param i index of the pixel's red sample
     */
    int sample(byte[] rgb, int i, int plane) {
        if (this == RGB) {
            return rgb[i + plane] & 0xff;
        }
        return (299 * (rgb[i] & 0xff) + 587 * (rgb[i + 1] & 0xff) + 114 * (rgb[i + 2] & 0xff) + 500) / 1000;
    }

    /** Writes a sample into a picture; luma into all three colors. */
    void write(byte[] rgb, int i, int plane, int value) {
        if (this == RGB) {
            rgb[i + plane] = (byte) value;
        } else {
            rgb[i] = rgb[i + 1] = rgb[i + 2] = (byte) value;
        }
    }
}
