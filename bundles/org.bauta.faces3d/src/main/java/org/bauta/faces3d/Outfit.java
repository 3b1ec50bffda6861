package org.bauta.faces3d;

/**
 * What the person wears.
 *
 * @param glasses on the nose
 * @param hat on the head
 * @param hatColor sRGB, 0xRRGGBB
 * @param clothes sRGB, 0xRRGGBB
 * @param makeup 0 none to 1 heavy: lipstick, shadow on the lids, lashes
 */
public record Outfit(Glasses glasses, Hat hat, int hatColor, int clothes, double makeup) {
    /** Kinds of glasses. */
    public enum Glasses { NONE, THIN, THICK, ROUND, SUN }

    /** Kinds of hats. */
    public enum Hat { NONE, BEANIE, BRIM }
}
