package org.bauta.core.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.LabelMap;

/**
 * A drawn picture and all that is true of the face in it, exactly.
 *
 * @param image the picture
 * @param box of the face, in pixels
 * @param points five points
 * @param dense 68 points in iBUG order
 * @param values numbers by group and name: {@code pose} has {@code yaw}, {@code pitch} and {@code roll} in degrees; the same
 *        groups and names in the same order for all pictures of a data set, no name in two groups
 * @param parsing what each pixel shows
 */
public record GroundTruth(Image image, Box box, Landmarks points, Landmarks dense, Map<String, Map<String, Double>> values,
        LabelMap parsing) {
    public GroundTruth {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        values.forEach((group, numbers) -> copy.put(group, Collections.unmodifiableMap(new LinkedHashMap<>(numbers))));
        values = Collections.unmodifiableMap(copy);
        if (points.size() != 5 || dense.size() != 68) {
            throw new IllegalArgumentException("ground truth has 5 and 68 points, not " + points.size() + " and " + dense.size());
        }
        if (parsing.width() != image.width() || parsing.height() != image.height()) {
            throw new IllegalArgumentException("the parsing map, " + parsing + ", does not fit " + image);
        }
    }
}
