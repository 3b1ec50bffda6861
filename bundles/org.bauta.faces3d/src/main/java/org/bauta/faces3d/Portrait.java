package org.bauta.faces3d;

import org.bauta.faces3d.render.Spots;
import org.bauta.faces3d.render.Studio;

/**
 * Everything that decides the pixels of a portrait.
 *
 * @param grain seed of the camera's noise
 */
public record Portrait(Person person, Expression expression, Pose pose, Illumination light, Hair hair, Outfit outfit, Backdrop backdrop,
        long grain) {
    /**
     * Counts up whenever the same portrait would give other pixels or another ground truth: part of the fingerprint of
     * everything that is rendered.
     */
    public static final int VERSION = 2;

    /** Smallest and largest side of a picture. */
    public static final int MIN_SIZE = 32;
    public static final int MAX_SIZE = 1024;

    /**
     * Draws it; takes a fraction of a second and is the same on every platform. Safe for use by several threads.
     *
     * @param size side of the square picture in pixels
     */
    public Rendering render(int size) {
        check(size);
        return new Studio(this, size).render();
    }

    /** Where the face will be, without drawing it: about a millisecond. */
    public Measures measure(int size) {
        check(size);
        Spots spots = new Spots(this, size);
        return new Measures(spots.box(), spots.dense(), spots.points());
    }

    private static void check(int size) {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException("a portrait is " + MIN_SIZE + " to " + MAX_SIZE + " pixels wide, not " + size);
        }
    }
}
