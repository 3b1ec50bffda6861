package org.bauta.core.settings;

import java.util.Locale;

import org.bauta.core.face.Face;

/**
 * A length relative to a face, so that a strength means the same at any resolution: {@code 8} and {@code 8%} are per
 * cent of the face width, {@code 12px} is twelve pixels.
 */
public record Length(double value, boolean inPixels) {
    public static Length ofFaceWidth(double percent) {
        return new Length(percent, false);
    }

    public static Length ofPixels(double pixels) {
        return new Length(pixels, true);
    }

    /** @throws NumberFormatException if the text is no length */
    public static Length parse(String text) {
        String t = text.strip().toLowerCase(Locale.ROOT);
        if (t.endsWith("px")) {
            return ofPixels(Double.parseDouble(t.substring(0, t.length() - 2).strip()));
        }
        return ofFaceWidth(Double.parseDouble(t.endsWith("%") ? t.substring(0, t.length() - 1).strip() : t));
    }

    /** In pixels of the picture the face stands in. */
    public double pixels(Face face) {
        return inPixels ? value : value / 100 * face.width();
    }

    @Override
    public String toString() {
        String number = value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
        return number + (inPixels ? "px" : "%");
    }
}
