package org.bauta.faces3d;

/**
 * What is behind the person.
 *
 * @param color sRGB, 0xRRGGBB
 * @param other second color
 * @param seed of the shapes
 */
public record Backdrop(Kind kind, int color, int other, long seed) {
    /** Kinds of backgrounds: one color, two that run into each other, blurred things. */
    public enum Kind { PLAIN, GRADIENT, CLUTTERED }
}
