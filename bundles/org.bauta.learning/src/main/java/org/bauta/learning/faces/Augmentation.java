package org.bauta.learning.faces;

import org.bauta.core.settings.Setting;

/** How much an example is varied each time it is seen. */
public record Augmentation(
        @Setting(value = "0.5", text = "Share of mirrored pictures; what has sides is exchanged.", min = 0, max = 1) double mirror,
        @Setting(value = "2", text = "Largest shift.", unit = "pixels of the input", min = 0, max = 64) double shift,
        @Setting(value = "4", text = "Largest turn.", unit = "degrees", min = 0, max = 45) double turn,
        @Setting(value = "0.05", text = "Largest change of size.", min = 0, max = 0.5) double scale,
        @Setting(value = "0.2", text = "Largest change of brightness and contrast, and half of it of each color.", min = 0, max = 0.9) double light,
        @Setting(value = "0.1", text = "Share of pictures without color.", min = 0, max = 1) double gray,
        @Setting(value = "0.1", text = "Share of blurred pictures.", min = 0, max = 1) double blur,
        @Setting(value = "0", text = "Share of sharpened pictures, by up to one and a half of the difference from their blur.", min = 0, max = 1)
        double sharpen,
        @Setting(value = "4", text = "Largest standard deviation of noise.", unit = "of 255", min = 0, max = 64) double noise) {
    /** Nothing is varied. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
