package org.bauta.core.dataset;

import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;

/**
 * One picture of a data set, not yet read.
 *
 * @param id unique in its data set, stable, with forward slashes: {@code Abel_Pacheco/Abel_Pacheco_0001}
 * @param subject the person, empty if unknown
 * @param box where the face is, if the data set says so
 * @param points five points, if the data set has them
 * @param dense 68 points in iBUG order, if the data set has them
 * @param attributes what the data set says of it
 * @param picture reads it
 * @param released its release, in a data set of pairs that were de-identified elsewhere
 */
public record Item(String id, String subject, Optional<Box> box, Optional<Landmarks> points, Optional<Landmarks> dense,
        Map<String, String> attributes, Picture picture, Optional<Picture> released) {
    public Item {
        attributes = Map.copyOf(attributes);
    }

    /** One whose data set has no 68 points. */
    public Item(String id, String subject, Optional<Box> box, Optional<Landmarks> points, Map<String, String> attributes,
            Picture picture, Optional<Picture> released) {
        this(id, subject, box, points, Optional.empty(), attributes, picture, released);
    }

    public static Item of(String id, String subject, Picture picture) {
        return new Item(id, subject, Optional.empty(), Optional.empty(), Map.of(), picture, Optional.empty());
    }
}
