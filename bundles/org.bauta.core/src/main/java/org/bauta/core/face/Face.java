package org.bauta.core.face;

import java.util.Map;
import java.util.Optional;

import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;

/**
 * One face in a picture.
 *
 * @param image the whole picture
 * @param box the face in it; where it came from stands in {@code boxSource} ({@code ground-truth} or a detector's id)
 * @param points five points, if known
 * @param dense 68 points in iBUG order, if known
 * @param subject the person's id in the data set, empty if unknown
 * @param attributes what the data set says of the face, by name
 */
public record Face(Image image, Box box, String boxSource, Optional<Landmarks> points, Optional<Landmarks> dense,
        String subject, Map<String, String> attributes) {
    public Face {
        attributes = Map.copyOf(attributes);
        if (box.within(image).isEmpty()) {
            throw new IllegalArgumentException("the box " + box + " does not meet " + image);
        }
    }

    /** A face known by its box alone. */
    public static Face of(Image image, Box box, String boxSource) {
        return new Face(image, box, boxSource, Optional.empty(), Optional.empty(), "", Map.of());
    }

    /** A picture that is all face: an aligned crop. */
    public static Face whole(Image image) {
        return of(image, Box.of(image.bounds()), "whole-image");
    }

    /** The same face in another picture of the same size: its release, say. */
    public Face in(Image other) {
        return new Face(other, box, boxSource, points, dense, subject, attributes);
    }

    /** Width of the box in pixels: the unit of every strength that is given in % of the face width. */
    public double width() {
        return box.width();
    }

    /** The pixels under the box, cut to the picture; never empty. */
    public Region region() {
        return box.within(image);
    }

    /** A copy of those pixels. */
    public Image crop() {
        return image.crop(region());
    }
}
