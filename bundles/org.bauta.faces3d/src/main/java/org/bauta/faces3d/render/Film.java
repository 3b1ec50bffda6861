package org.bauta.faces3d.render;

import org.bauta.core.image.Image;

/** From linear light to an 8-bit sRGB picture: exposure with a soft shoulder, transfer curve, a little grain. */
final class Film {
    private static final int STEPS = 4096;
    private static final double GRAIN = 0.006;
    private static final float[] CURVE = curve();

    private final int size;
    private final byte[] rgb;
    private final int grainX;
    private final int grainY;
    private double red;
    private double green;
    private double blue;

    Film(int size, long grain) {
        this.size = size;
        rgb = new byte[3 * size * size];
        grainX = (int) (grain & 0xff);
        grainY = (int) (grain >>> 8 & 0xff);
    }

    /** Straight to 0.7 of full light, then a shoulder; sRGB transfer. */
    private static float[] curve() {
        float[] out = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double light = 2.0 * i / STEPS;
            double shown = light < 0.6 ? light : 0.6 + 0.4 * (1 - StrictMath.exp(-(light - 0.6) / 0.4));
            out[i] = (float) (shown <= 0.0031308 ? 12.92 * shown : 1.055 * StrictMath.pow(shown, 1 / 2.4) - 0.055);
        }
        return out;
    }

    void clear() {
        red = 0;
        green = 0;
        blue = 0;
    }

    void add(Fragment f) {
        red += Math.min(f.red, 3);
        green += Math.min(f.green, 3);
        blue += Math.min(f.blue, 3);
    }

    void develop(int x, int y, int samples) {
        int at = 3 * (y * size + x);
        rgb[at] = shown(red / samples, x + grainX, y + grainY);
        rgb[at + 1] = shown(green / samples, x + grainX + 91, y + grainY);
        rgb[at + 2] = shown(blue / samples, x + grainX, y + grainY + 57);
    }

    private static byte shown(double light, int gx, int gy) {
        double at = Math.clamp(light, 0.0, 2.0) * (STEPS / 2.0);
        int i = Math.min(STEPS - 1, (int) at);
        double s = CURVE[i] + (at - i) * (CURVE[i + 1] - CURVE[i]);
        double noise = GRAIN * (Noise.hash(gx, gy) + Noise.hash(gx * 7 + 3, gy * 5 + 1));
        return (byte) Math.clamp((int) Math.floor((s + noise) * 255 + 0.5), 0, 255);
    }

    Image image() {
        return Image.ofRgb(size, size, rgb);
    }
}
