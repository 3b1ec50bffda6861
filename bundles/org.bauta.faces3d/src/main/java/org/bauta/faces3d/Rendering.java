package org.bauta.faces3d;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;

/**
 * A drawn portrait and what is true of it.
 *
 * @param portrait what it was drawn from: codes, expression, pose, light, hair and clothes
 * @param measures where the face is
 * @param parsing what each pixel shows
 */
public record Rendering(Portrait portrait, Image image, Measures measures, Parsing parsing) {
    public Box box() {
        return measures.box();
    }

    public Landmarks dense() {
        return measures.dense();
    }

    public Landmarks points() {
        return measures.points();
    }
}
