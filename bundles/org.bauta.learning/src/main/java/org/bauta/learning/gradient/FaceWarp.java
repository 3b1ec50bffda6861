package org.bauta.learning.gradient;

import java.util.Arrays;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.vision.Alignment;
import org.bauta.vision.Similarity;

/**
 * How a region of a face's picture reaches a net: aligned to a template by a similarity, bilinear, black outside the picture.
 * For fixed points that is a linear map {@code x -> W x + b}, where b is what the net sees beside the region; so the gradient
 * with respect to the picture's own pixels is {@code W'} times that of the aligned ones, at the picture's own resolution.
 */
public final class FaceWarp {
    private final Region region;
    private final int plane;
    /** For every pixel of the aligned picture four places in the region; -1 where there is none. */
    private final int[] places;
    private final float[] weights;
    /** Three planes: what comes from outside the region. */
    private final float[] beside;

    /**
     * @param region of the face's picture, whose pixels are the variables
     * @param template x0, y0, ... of the five points in pixels of the aligned picture
     */
    public FaceWarp(Face face, Region region, double[] template, int width, int height) {
        this.region = region;
        this.plane = width * height;
        this.places = new int[4 * plane];
        this.weights = new float[4 * plane];
        this.beside = new float[3 * plane];
        Similarity back = Alignment.to(template, face).inverse();
        for (int y = 0, p = 0; y < height; y++) {
            for (int x = 0; x < width; x++, p++) {
                double sx = back.a() * x - back.b() * y + back.tx();
                double sy = back.b() * x + back.a() * y + back.ty();
                place(face.image(), p, sx, sy);
            }
        }
    }

    private void place(Image image, int p, double sx, double sy) {
        long left = (long) Math.floor(sx);
        long top = (long) Math.floor(sy);
        for (int tap = 0; tap < 4; tap++) {
            long x = left + (tap & 1);
            long y = top + (tap >> 1);
            float weight = (float) ((1 - Math.abs(sx - x)) * (1 - Math.abs(sy - y)));
            places[4 * p + tap] = -1;
            if (x >= 0 && y >= 0 && x < image.width() && y < image.height()) {
                tap(image, p, tap, (int) x, (int) y, weight);
            }
        }
    }

    private void tap(Image image, int p, int tap, int x, int y, float weight) {
        int dx = x - region.x();
        int dy = y - region.y();
        if (dx >= 0 && dy >= 0 && dx < region.width() && dy < region.height()) {
            places[4 * p + tap] = 3 * (dy * region.width() + dx);
            weights[4 * p + tap] = weight;
        } else {
            for (int c = 0; c < 3; c++) {
                beside[c * plane + p] += weight * image.sample(x, y, c);
            }
        }
    }

    public Region region() {
        return region;
    }

    /** Numbers of the region: three for each pixel. */
    public int size() {
        return 3 * region.width() * region.height();
    }

    /**
     * The aligned picture.
     *
     * @param pixels of the region, interleaved red, green, blue
     * @param out three planes, red first, from {@code from} on
     */
    void align(float[] pixels, float[] out, int from) {
        requireSize(pixels);
        System.arraycopy(beside, 0, out, from, 3 * plane);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                int o = from + (i >> 2);
                for (int c = 0; c < 3; c++) {
                    out[o + c * plane] += weights[i] * pixels[places[i] + c];
                }
            }
        }
    }

    /**
     * The transposed map.
     *
     * @param aligned gradient with respect to the three planes, from {@code from} on
     * @return with respect to the pixels of the region, interleaved; 0 where the net does not look
     */
    float[] pull(float[] aligned, int from) {
        float[] out = new float[size()];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                int o = from + (i >> 2);
                for (int c = 0; c < 3; c++) {
                    out[places[i] + c] += weights[i] * aligned[o + c * plane];
                }
            }
        }
        return out;
    }

    private void requireSize(float[] pixels) {
        if (pixels.length != size()) {
            throw new IllegalArgumentException(region + " has " + size() + " samples, not " + pixels.length);
        }
    }

    /** True if the net looks at no pixel of the region: there is nothing to gain from changing it. */
    public boolean isBlind() {
        return Arrays.stream(places).allMatch(p -> p < 0);
    }
}
