package org.bauta.ui.studio;

import java.util.List;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;

/**
 * What the studio shows.
 *
 * @param before the picture
 * @param after what would be released
 * @param mask where the release was changed, as large as the picture
 * @param faces found in the picture, the largest first
 * @param fault why the whole picture is masked; empty if every face was treated
 * @param millis how long the method took
 */
public record Shown(Ask ask, Image before, Image after, Mask mask, List<Face> faces, Optional<String> fault, long millis) {
    /** In words, for the line under the pictures. */
    String sentence() {
        if (fault.isPresent()) {
            return "The whole picture is masked: " + fault.get();
        }
        return (faces.size() == 1 ? "One face" : faces.size() + " faces") + " found and treated in " + millis + " ms.";
    }
}
