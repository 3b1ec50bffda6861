package org.bauta.core.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bauta.core.image.Image;

/** Which of several faces a picture is of. */
public final class SubjectChoice {
    private SubjectChoice() {
    }

    /** The face with the largest area minus squared distance of its centre from the picture's; the first of equals. */
    public static Optional<Detection> of(List<Detection> found, Image image) {
        return found.stream().max(Comparator.comparingDouble(d -> weight(d, image)));
    }

    private static double weight(Detection d, Image image) {
        double dx = d.box().centerX() - image.width() / 2.0;
        double dy = d.box().centerY() - image.height() / 2.0;
        return d.box().area() - dx * dx - dy * dy;
    }
}
