package org.bauta.faces3d;

/**
 * What each pixel of a portrait shows. Class names follow CelebAMask-HQ, with the subject's sides; facial hair counts as
 * {@link Label#FACIAL_HAIR}, which that data set gives to skin.
 */
public final class Parsing {
    /** Classes in a fixed order: the ordinal is what {@link #label} gives and what an exported map holds. */
    public enum Label {
        BACKGROUND, SKIN, RIGHT_BROW, LEFT_BROW, RIGHT_EYE, LEFT_EYE, EYEGLASSES, RIGHT_EAR, LEFT_EAR, NOSE, MOUTH, UPPER_LIP,
        LOWER_LIP, NECK, CLOTH, HAIR, HAT, FACIAL_HAIR;

        private static final Label[] ALL = values();

        /** The class with this ordinal. */
        public static Label of(int ordinal) {
            return ALL[ordinal];
        }
    }

    private final int width;
    private final int height;
    private final byte[] labels;

    /** @param labels ordinals of {@link Label}, row-major; the caller gives the array away */
    public Parsing(int width, int height, byte[] labels) {
        if (labels.length != width * height) {
            throw new IllegalArgumentException("a map of " + width + " x " + height + " has not " + labels.length + " labels");
        }
        this.width = width;
        this.height = height;
        this.labels = labels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Label label(int x, int y) {
        return Label.of(labels[y * width + x]);
    }

    /** A copy, row-major: ordinals of {@link Label}. */
    public byte[] toBytes() {
        return labels.clone();
    }

    /** Number of pixels of a class. */
    public int count(Label label) {
        int n = 0;
        for (byte b : labels) {
            n += b == label.ordinal() ? 1 : 0;
        }
        return n;
    }
}
