package org.bauta.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;

/** Faces of the sizes and places where methods break. None shows a person. */
public final class TrialFaces {
    /** Where five points lie in a box, as fractions of its sides. */
    private static final double[] IN_BOX = {.3, .38, .7, .36, .5, .58, .34, .77, .66, .76};

    private TrialFaces() {
    }

    /** A face of ordinary size, with five points and a subject. */
    public static Face ordinary(long seed) {
        return face(Pictures.waves(96, 112, seed), new Box(19.3, 20.6, 58.2, 71.9), "subject-" + seed);
    }

    /** By name: one pixel, narrow, wide, at the border, gray, smaller than a pixel. All with five points. */
    public static Map<String, Face> odd() {
        Map<String, Face> faces = new LinkedHashMap<>();
        faces.put("one pixel", whole(Pictures.noise(1, 1, 1)));
        faces.put("17 x 333", whole(Pictures.waves(17, 333, 2)));
        faces.put("4096 x 64", whole(Pictures.waves(4096, 64, 3)));
        faces.put("partly outside", face(Pictures.waves(90, 70, 4), new Box(-20.5, -11.25, 60, 75), ""));
        faces.put("touches the corner", face(Pictures.waves(90, 70, 5), new Box(89.5, 69.5, 40, 40), ""));
        faces.put("larger than the picture", face(Pictures.waves(31, 29, 6), new Box(-10, -10, 64, 64), ""));
        faces.put("smaller than a pixel", face(Pictures.waves(40, 40, 7), new Box(10.2, 10.3, .5, .4), ""));
        faces.put("flat gray", whole(Image.filled(64, 64, 128, 128, 128)));
        return faces;
    }

    private static Face whole(Image image) {
        return face(image, Box.of(image.bounds()), "");
    }

    private static Face face(Image image, Box box, String subject) {
        double[] xy = new double[10];
        for (int i = 0; i < 10; i += 2) {
            xy[i] = box.x() + IN_BOX[i] * box.width();
            xy[i + 1] = box.y() + IN_BOX[i + 1] * box.height();
        }
        return new Face(image, box, "test", Optional.of(Landmarks.of("test", xy)), Optional.empty(), subject, Map.of());
    }
}
