package org.bauta.faces3d.render;

/** Colors as people write them and light as it adds up. */
final class Paint {
    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < 256; i++) {
            double s = i / 255.0;
            LINEAR[i] = s <= 0.04045 ? s / 12.92 : StrictMath.pow((s + 0.055) / 1.055, 2.4);
        }
    }

    private Paint() {
    }

    /** Linear light of a channel of a color 0xRRGGBB. */
    static double linear(int color, int channel) {
        return LINEAR[color >> 16 - 8 * channel & 0xff];
    }

    static double[] linear(int color) {
        return new double[] {linear(color, 0), linear(color, 1), linear(color, 2)};
    }
}
