package org.bauta.learning.model;

import org.bauta.core.image.Box;

/**
 * How the box of a face becomes the square or rectangle that is scaled to a net's input.
 *
 * @param margin share of the side by which the box grows in all, half of it on each side; 0.3 makes it 1.3 times as long
 * @param square true if the longer side counts for both
 */
public record Crop(double margin, boolean square) {
    /** Around the centre of the face's box. */
    public Box around(Box face) {
        double longer = Math.max(face.width(), face.height());
        double width = (square ? longer : face.width()) * (1 + margin);
        double height = (square ? longer : face.height()) * (1 + margin);
        return new Box(face.centerX() - width / 2, face.centerY() - height / 2, width, height);
    }
}
