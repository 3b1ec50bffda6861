package org.bauta.engine.cell;

import java.util.List;
import java.util.Optional;

import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.SubjectChoice;

/**
 * Where the face of an item is: decided once, on the original, and the same for every condition.
 *
 * @param box empty if there is none or the picture cannot be read
 * @param source {@code ground-truth} or the detector's id
 * @param found everything the detector saw in the original; empty if it was not asked
 * @param stage of the trouble, if there is no box
 * @param reason of it
 */
public record FrozenFace(Optional<Box> box, Optional<Landmarks> points, String source, Optional<List<Detection>> found, String stage,
        String reason) {
    static final String GROUND_TRUTH = "ground-truth";

    /** @param found what the detector saw, if it was asked all the same */
    static FrozenFace given(Item item, Optional<List<Detection>> found) {
        return new FrozenFace(item.box(), item.points(), GROUND_TRUTH, found, "", "");
    }

    /** The subject among the detections. */
    static FrozenFace among(List<Detection> found, Image image, Item item, String detector) {
        return SubjectChoice.of(found.stream().filter(d -> !d.box().within(image).isEmpty()).toList(), image)
                .map(d -> new FrozenFace(Optional.of(d.box()), item.points().or(d::points), detector, Optional.of(found), "", ""))
                .orElseGet(() -> new FrozenFace(Optional.empty(), Optional.empty(), detector, Optional.of(found), "detect",
                        "no face was found in " + item.id()));
    }

    static FrozenFace failed(String stage, String reason) {
        return new FrozenFace(Optional.empty(), Optional.empty(), "", Optional.empty(), stage, reason);
    }

    /** How many faces the detector saw; -1 if it was not asked. */
    public int faces() {
        return found.map(List::size).orElse(-1);
    }

    /** @throws IllegalArgumentException if the box does not meet the picture */
    Face in(Image image, Item item) {
        return new Face(image, box.orElseThrow(), source, points, item.dense(), item.subject(), item.attributes());
    }
}
