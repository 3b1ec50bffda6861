package org.bauta.learning.faces;

import java.util.Optional;

import org.bauta.core.image.Box;
import org.bauta.learning.training.DrawnFace;
import org.bauta.vision.Similarity;

/**
 * What of a picture a net sees: the face aligned to five points, or a square around its box.
 *
 * @param size side of the input in pixels
 * @param template x0, y0, ... of the five points in pixels of the input; or nothing
 * @param margin share of its longer side by which the box grows in all, where there is no template
 */
public record View(int size, Optional<double[]> template, double margin) {
    /** The face as it is seen when the net is at work. */
    public Similarity map(DrawnFace face) {
        if (template.isPresent()) {
            return Similarity.fit(face.points(), template.get());
        }
        Box box = face.box();
        double side = Math.max(box.width(), box.height()) * (1 + margin);
        double scale = size / side;
        return new Similarity(scale, 0, scale * (side / 2 - box.centerX()), scale * (side / 2 - box.centerY()));
    }
}
