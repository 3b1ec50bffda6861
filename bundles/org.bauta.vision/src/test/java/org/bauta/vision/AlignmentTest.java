package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final double[] TEMPLATE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};
    /** The template turned by 20 degrees and enlarged by 1.5. */
    private static final Similarity POSE = new Similarity(1.5 * Math.cos(Math.toRadians(20)), 1.5 * Math.sin(Math.toRadians(20)), 60, 20);

    /** Slow waves: nothing that bilinear sampling would lose. */
    private static Image smooth(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) Math.round(128 + 60 * Math.sin(x / 19.0 + i % 3) + 50 * Math.cos(y / 23.0));
        }
        return Image.ofRgb(width, height, rgb);
    }

    private static Face posed(Image image) {
        Landmarks points = Landmarks.of("test", POSE.apply(TEMPLATE));
        return new Face(image, new Box(60, 60, 150, 180), "test", Optional.of(points), Optional.empty(), "", Map.of());
    }

    @Test
    void pointsLandOnTheTemplate() {
        Face face = posed(smooth(300, 300));
        assertArrayEquals(TEMPLATE, Alignment.to(TEMPLATE, face).apply(face.points().orElseThrow().toArray()), 1e-9);
    }

    @Test
    void anAlignedPixelIsThePixelItCameFrom() {
        Image image = smooth(300, 300);
        Image aligned = Alignment.align(posed(image), TEMPLATE, 112, 112);
        for (int y = 10; y < 112; y += 13) {
            for (int x = 10; x < 112; x += 13) {
                double[] at = POSE.apply(x, y);
                double expected = 128 + 60 * Math.sin(at[0] / 19.0 + 1) + 50 * Math.cos(at[1] / 23.0);
                assertEquals(expected, aligned.sample(x, y, 1), 2);
            }
        }
    }

    @Test
    void thereAndBackIsNearlyTheSame() {
        Image image = smooth(300, 300);
        Face face = posed(image);
        Masked back = Alignment.unalign(face, Alignment.align(face, TEMPLATE, 112, 112), TEMPLATE, .1);
        byte[] result = back.over(image).samples();
        for (int i = 0; i < result.length; i++) {
            assertEquals(image.samples()[i] & 0xff, result[i] & 0xff, 3, "sample " + i);
        }
    }

    @Test
    void nothingOutsideThePatchChanges() {
        Image image = Pictures.noise(300, 300, 1);
        Face face = posed(image);
        Image white = Image.filled(112, 112, 255, 255, 255);
        Image result = Alignment.unalign(face, white, TEMPLATE, .1).over(image);
        Similarity to = Alignment.to(TEMPLATE, face);
        int changed = 0;
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                double[] at = to.apply(x, y);
                boolean outside = at[0] <= -1 || at[1] <= -1 || at[0] >= 112 || at[1] >= 112;
                boolean middle = at[0] > 12 && at[1] > 12 && at[0] < 99 && at[1] < 99;
                for (int c = 0; c < 3; c++) {
                    if (outside) {
                        assertEquals(image.sample(x, y, c), result.sample(x, y, c), "outside at " + x + ", " + y);
                    } else if (middle) {
                        assertEquals(255, result.sample(x, y, c), "inside at " + x + ", " + y);
                        changed++;
                    }
                }
            }
        }
        assertTrue(changed > 30000, changed + " samples lie inside");
    }

    @Test
    void theEdgeFallsFromTheMiddleOutward() {
        Face face = posed(smooth(300, 300));
        Masked hard = Alignment.unalign(face, Image.filled(112, 112, 0, 0, 0), TEMPLATE, 0);
        Masked soft = Alignment.unalign(face, Image.filled(112, 112, 0, 0, 0), TEMPLATE, .4);
        assertEquals(hard.region(), soft.region());
        long less = 0;
        for (int i = 0; i < hard.mask().values().length; i++) {
            int h = hard.mask().values()[i] & 0xff;
            int s = soft.mask().values()[i] & 0xff;
            assertTrue(s <= h + 1, "a soft edge never covers more");
            less += s < h ? 1 : 0;
        }
        assertTrue(less > 5000);
        assertThrows(IllegalArgumentException.class, () -> Alignment.unalign(face, Image.filled(112, 112, 0, 0, 0), TEMPLATE, .6));
    }

    @Test
    void aFaceAtTheBorderIsCutToThePicture() {
        Face face = posed(smooth(300, 300)).in(smooth(300, 300));
        Face corner = new Face(smooth(100, 100), new Box(60, 60, 150, 180), "test", face.points(), Optional.empty(), "", Map.of());
        Region region = Alignment.unalign(corner, Image.filled(112, 112, 0, 0, 0), TEMPLATE, .1).region();
        assertTrue(new Region(0, 0, 100, 100).contains(region) && !region.isEmpty(), region.toString());
    }

    @Test
    void aBoxAloneGivesAMeanFace() {
        Image image = smooth(300, 300);
        Landmarks square = Alignment.points(Face.of(image, new Box(50, 40, 100, 100), "opencv-cascade"));
        Landmarks moved = Alignment.points(Face.of(image, new Box(60, 70, 200, 200), "opencv-cascade"));
        assertEquals(2 * square.eyeDistance(), moved.eyeDistance(), 1e-9);
        Landmarks tight = Alignment.points(Face.of(image, new Box(50, 40, 100, 135), "ground-truth"));
        assertTrue(tight.eyeDistance() > square.eyeDistance(), "a tight box has less beside the face");
        assertTrue(Arrays.stream(tight.toArray()).allMatch(v -> v > 40 && v < 175));
    }
}
