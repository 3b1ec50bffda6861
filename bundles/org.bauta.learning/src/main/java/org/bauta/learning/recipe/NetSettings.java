package org.bauta.learning.recipe;

import java.util.Locale;

import org.bauta.core.settings.Setting;

/** Which net is trained. */
public record NetSettings(
        @Setting(value = "residual", text = "Kind of net.") Architecture architecture,
        @Setting(value = "16", text = "Channels after the first layer.", min = 2, max = 256) int width,
        @Setting(value = "1", text = "Blocks at each size.", min = 0, max = 16) int blocks,
        @Setting(value = "128", text = "Length of the embedding, or width of the layer before the numbers that are read.", min = 2, max = 2048)
        int dimensions) {

    /** Kinds of net. */
    public enum Architecture { RESIDUAL, MOBILE, UNET }

    /** Kind, width and blocks in a word: what a descriptor says under {@code architecture}. */
    String word() {
        return architecture.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + blocks;
    }
}
