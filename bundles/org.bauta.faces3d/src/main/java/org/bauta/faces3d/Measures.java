package org.bauta.faces3d;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;

/**
 * Where the face and its points lie in a portrait, in pixels: exact projections of places of the surface, seen or not.
 *
 * @param box about the face as detectors draw it: from the hairline (a fixed height of the forehead) to the chin, and as
 *        wide as the skin before the ears
 * @param dense 68 points in iBUG order. The contour (0 to 16) are fixed points of the jaw's edge, not the silhouette:
 *        when the head turns, those of the far side lie behind the cheek
 * @param points five points: the middles of the irises, the tip of the nose, the corners of the mouth
 */
public record Measures(Box box, Landmarks dense, Landmarks points) {
    /** Where these boxes and points come from. */
    public static final String SOURCE = "ground-truth";
}
