package org.bauta.faces3d;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;

/**
 * A drawn portrait and what is true of it.
 *
 * @param box about the face as detectors draw it: from the hairline (a fixed height of the forehead) to the chin, and from ear to ear as far
 *        as seen
 * @param dense 68 points in iBUG order. The contour (0 to 16) are fixed points of the jaw's edge, not the silhouette:
 *        when the head turns, those of the far side lie behind the cheek
 * @param points five points: the middles of the irises, the tip of the nose, the corners of the mouth
 * @param parsing what each pixel shows
 */
public record Rendering(Portrait portrait, Image image, Box box, Landmarks dense, Landmarks points, Parsing parsing) {
    /** Source of the points and box. */
    public static final String SOURCE = "ground-truth";
}
