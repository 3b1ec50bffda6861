package org.bauta.core.image;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An 8-bit sRGB picture: interleaved red, green, blue; row-major; EXIF orientation already applied.
 *
 * <p>Immutable to callers. Algorithms that need raw speed read {@link #samples()} and never write to it; whoever
 * needs a writable buffer takes {@link #toBytes()}.
 */
public final class Image {
    private final int width;
    private final int height;
    private final byte[] rgb;

    private Image(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * Wraps samples without copying them; the caller gives the array away.
     *
     * @param rgb 3 * width * height bytes, red first
     * @throws IllegalArgumentException if the length does not fit or a side is not positive
     */
    public static Image ofRgb(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "an image of " + width + " x " + height + " needs " + 3L * width * height + " samples, not " + rgb.length);
        }
        return new Image(width, height, rgb);
    }

    /** One colour all over; components 0..255. */
    public static Image filled(int width, int height, int red, int green, int blue) {
        byte[] rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        if ((red | green | blue) == 0) {
            return ofRgb(width, height, rgb);
        }
        if (rgb.length > 0) {
            rgb[0] = (byte) red;
            rgb[1] = (byte) green;
            rgb[2] = (byte) blue;
        }
        for (int done = 3; done < rgb.length; done *= 2) {
            System.arraycopy(rgb, 0, rgb, done, Math.min(done, rgb.length - done));
        }
        return ofRgb(width, height, rgb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The live samples, for reading only. */
    public byte[] samples() {
        return rgb;
    }

    /** A copy of the samples that the caller may change. */
    public byte[] toBytes() {
        return rgb.clone();
    }

    /** The sample of a channel (0 red, 1 green, 2 blue), 0..255. */
    public int sample(int x, int y, int channel) {
        return rgb[3 * (y * width + x) + channel] & 0xff;
    }

    /** The whole picture as a region. */
    public Region bounds() {
        return new Region(0, 0, width, height);
    }

    /** A part of the picture; the region must lie inside. */
    public Image crop(Region region) {
        if (region.equals(bounds())) {
            return this;
        }
        if (!bounds().contains(region)) {
            throw new IllegalArgumentException(region + " is not inside " + bounds());
        }
        byte[] out = new byte[3 * region.width() * region.height()];
        int row = 3 * region.width();
        for (int y = 0; y < region.height(); y++) {
            System.arraycopy(rgb, 3 * ((region.y() + y) * width + region.x()), out, y * row, row);
        }
        return new Image(region.width(), region.height(), out);
    }

    /** The picture with red and blue exchanged: a method that treats channels alike must commute with it. */
    public Image swapRedBlue() {
        byte[] out = rgb.clone();
        for (int i = 0; i < out.length; i += 3) {
            out[i] = rgb[i + 2];
            out[i + 2] = rgb[i];
        }
        return new Image(width, height, out);
    }

    /** SHA-256 of the size and the samples, in hexadecimal: equal exactly when the pixels are. */
    public String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((width + "x" + height + ":").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(rgb));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image that && width == that.width && height == that.height && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Image[" + width + " x " + height + "]";
    }
}
