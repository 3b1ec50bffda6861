package org.bauta.core.image;

import java.util.Arrays;

/** How much of each pixel a method replaces: 0 keeps the original exactly, 255 replaces it exactly; row-major. */
public final class Mask {
    private final int width;
    private final int height;
    /** Null in a mask that replaces everything, until somebody asks for its values. */
    private volatile byte[] alpha;

    private Mask(int width, int height, byte[] alpha) {
        this.width = width;
        this.height = height;
        this.alpha = alpha;
    }

    /** Wraps values without copying; the caller gives the array away. */
    public static Mask of(int width, int height, byte[] alpha) {
        if (alpha.length != (long) width * height) {
            throw new IllegalArgumentException("a mask of " + width + " x " + height + " needs " + (long) width * height + " values, not " + alpha.length);
        }
        return new Mask(width, height, alpha);
    }

    /** Replaces everything. */
    public static Mask full(int width, int height) {
        Math.multiplyExact(width, height);
        return new Mask(width, height, null);
    }

    /** True if it was made to replace everything. */
    boolean isFull() {
        return alpha == null;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int alpha(int x, int y) {
        return values()[y * width + x] & 0xff;
    }

    /** The live values, for reading only. */
    public byte[] values() {
        byte[] known = alpha;
        if (known == null) {
            known = new byte[width * height];
            Arrays.fill(known, (byte) 255);
            alpha = known;
        }
        return known;
    }
}
