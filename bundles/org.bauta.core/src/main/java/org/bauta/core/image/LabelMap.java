package org.bauta.core.image;

import java.util.Arrays;
import java.util.List;

/** A class for each pixel of a picture: a parsing map. Immutable to callers. */
public final class LabelMap {
    /** A label is a byte, and so is an entry of the palette it is stored with. */
    private static final int MOST = 256;

    private final int width;
    private final int height;
    private final byte[] labels;
    private final List<String> names;

    private LabelMap(int width, int height, byte[] labels, List<String> names) {
        this.width = width;
        this.height = height;
        this.labels = labels;
        this.names = names;
    }

    /**
     * Wraps labels without copying them; the caller gives the array away.
     *
     * @param labels row-major, each the place of its class among the names
     * @param names of the classes, at most 256
     * @throws IllegalArgumentException if the length does not fit or a label has no name
     */
    public static LabelMap of(int width, int height, byte[] labels, List<String> names) {
        if (width < 1 || height < 1 || labels.length != (long) width * height || names.size() > MOST) {
            throw new IllegalArgumentException("a map of " + width + " x " + height + " has not " + labels.length + " labels of "
                    + names.size() + " classes");
        }
        for (byte b : labels) {
            if ((b & 0xff) >= names.size()) {
                throw new IllegalArgumentException("the label " + (b & 0xff) + " is none of " + names.size() + " classes");
            }
        }
        return new LabelMap(width, height, labels, List.copyOf(names));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Names of the classes, by label. */
    public List<String> names() {
        return names;
    }

    /** The label of a pixel. */
    public int label(int x, int y) {
        return labels[y * width + x] & 0xff;
    }

    /** The live labels, for reading only. */
    public byte[] labels() {
        return labels;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelMap that && width == that.width && names.equals(that.names) && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(labels) + width;
    }

    @Override
    public String toString() {
        return width + " x " + height + " labels of " + names.size() + " classes";
    }
}
