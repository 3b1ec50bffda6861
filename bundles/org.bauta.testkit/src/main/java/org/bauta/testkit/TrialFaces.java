package org.bauta.testkit;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** Attributes that are yes or no, 1 or -1; about half of the faces have each. */
    private static final List<String> SIGNS = List.of("Male", "Young", "Smiling", "Eyeglasses", "No_Beard", "Big_Nose", "Big_Lips",
            "Bushy_Eyebrows", "Narrow_Eyes", "Chubby");

    private TrialFaces() {
    }

    /** A face of ordinary size, with five points, a subject and attributes. */
    public static Face ordinary(long seed) {
        Face face = face(Pictures.waves(96, 112, seed), new Box(19.3, 20.6, 58.2, 71.9), "subject-" + seed);
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < SIGNS.size(); i++) {
            said.put(SIGNS.get(i), (seed + i) % 2 == 0 ? "1" : "-1");
        }
        said.putAll(Map.of("sex", seed % 2 == 0 ? "male" : "female", "age-group", seed % 3 == 0 ? "young" : "old", "skin-tone", "light"));
        return new Face(face.image(), face.box(), face.boxSource(), face.points(), face.dense(), face.subject(), said);
    }

    /** The same face with 68 points: a mean face's, stretched to the box. */
    public static Face dense(Face face) {
        double[] xy = MeanPoints.dense();
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = face.box().x() + xy[i] * face.box().width();
            xy[i + 1] = face.box().y() + xy[i + 1] * face.box().height();
        }
        return new Face(face.image(), face.box(), face.boxSource(), face.points(), Optional.of(Landmarks.of("test", xy)), face.subject(),
                face.attributes());
    }

    /** By name: one pixel, narrow, wide, at the border, gray, black, white, smaller than a pixel. All with five points. */
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
        faces.put("black", whole(Image.filled(50, 60, 0, 0, 0)));
        faces.put("white", whole(Image.filled(60, 50, 255, 255, 255)));
        faces.put("shades of gray", face(gray(Pictures.waves(96, 112, 8)), new Box(19.3, 20.6, 58.2, 71.9), ""));
        return faces;
    }

    /** Its green channel in all three. */
    private static Image gray(Image image) {
        byte[] rgb = image.toBytes();
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = rgb[i + 1];
            rgb[i + 2] = rgb[i + 1];
        }
        return Image.ofRgb(image.width(), image.height(), rgb);
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
