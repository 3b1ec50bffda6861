package org.bauta.method.obfuscation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

import org.bauta.core.image.Image;
import org.bauta.core.image.Region;

/**
 * Square patches of the part of a picture that shows no face, each in eight positions (turned and mirrored), without their mean and
 * of unit length: what a block of the face is described by.
 */
final class BackgroundCodebook {
    private static final int POSITIONS = 8;

    private final int side;
    private final List<double[]> entries = new ArrayList<>();
    private final byte[] fingerprint;

    /** @param most entries, in all positions; patches are taken at equal distances so that there are no more */
    BackgroundCodebook(Image image, Region face, int side, int most) {
        this.side = side;
        List<int[]> places = new ArrayList<>();
        for (int y = 0; y + side <= image.height(); y++) {
            for (int x = 0; x + side <= image.width(); x++) {
                if (new Region(x, y, side, side).intersect(face).isEmpty()) {
                    places.add(new int[] {x, y});
                }
            }
        }
        MessageDigest digest = sha256();
        int step = Math.max(1, Math.ceilDiv(places.size(), Math.max(1, most / POSITIONS)));
        for (int i = 0; i < places.size(); i += step) {
            add(image, places.get(i)[0], places.get(i)[1], digest);
        }
        fingerprint = digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Flat patches describe nothing and are left out. */
    private void add(Image image, int left, int top, MessageDigest digest) {
        double[] patch = new double[side * side];
        double mean = 0;
        for (int i = 0; i < patch.length; i++) {
            int luma = Luma.of(image, (top + i / side) * image.width() + left + i % side);
            digest.update((byte) luma);
            patch[i] = luma;
            mean += patch[i] / patch.length;
        }
        double squares = 0;
        for (int i = 0; i < patch.length; i++) {
            patch[i] -= mean;
            squares += patch[i] * patch[i];
        }
        if (squares < patch.length) {
            return;
        }
        for (int position = 0; position < POSITIONS; position++) {
            double[] entry = new double[patch.length];
            for (int i = 0; i < patch.length; i++) {
                entry[i] = patch[turned(i, position)] / Math.sqrt(squares);
            }
            entries.add(entry);
        }
    }

    private int turned(int i, int position) {
        int x = (position & 1) == 0 ? i % side : side - 1 - i % side;
        int y = (position & 2) == 0 ? i / side : side - 1 - i / side;
        return (position & 4) == 0 ? y * side + x : x * side + y;
    }

    int size() {
        return entries.size();
    }

    double[] entry(int index) {
        return entries.get(index);
    }

    /** SHA-256 of all patches: a codebook of a changed background has another. */
    byte[] fingerprint() {
        return fingerprint.clone();
    }

    /** The entry that a block resembles most, up to contrast and brightness. */
    int best(double[] block) {
        int best = 0;
        double most = -1;
        for (int k = 0; k < entries.size(); k++) {
            double product = Math.abs(dot(block, entries.get(k)));
            if (product > most) {
                most = product;
                best = k;
            }
        }
        return best;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
