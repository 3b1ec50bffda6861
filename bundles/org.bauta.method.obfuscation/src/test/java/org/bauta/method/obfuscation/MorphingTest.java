package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.Morphing.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class MorphingTest {
    private static final Box BOX = new Box(0, 0, 80, 80);

    @Test
    void theEndsAreTheFaceAndTheTarget() {
        Face face = TrialFaces.ordinary(1);
        Face target = Face.whole(Pictures.waves(90, 70, 2));
        assertEquals(face.crop(), Morphing.morph(face, target, 0, 0));
        Face own = face(1, 25, 50);
        Face other = face(2, 30, 44);
        assertEquals(other.image(), Morphing.morph(own, other, 1, 1));
    }

    @Test
    void eyesGoToTheEyesBetween() {
        // a white dot marks the right eye of either face
        Face own = dotted(face(1, 20, 60));
        Face other = dotted(face(2, 32, 60));
        for (double shape : new double[] {0, .25, .5, 1}) {
            Image out = Morphing.morph(own, other, shape, .5);
            double expected = 20 + shape * 12;
            assertEquals(expected, brightest(out), 1.01, "shape " + shape);
        }
    }

    private static Face dotted(Face face) {
        byte[] rgb = new byte[3 * 80 * 80];
        Landmarks p = face.points().orElseThrow();
        for (int i = 0; i < rgb.length; i++) {
            double distance = Math.hypot(i / 3 % 80 + .5 - p.x(0), i / 3 / 80 + .5 - p.y(0));
            rgb[i] = (byte) Math.round(250 * Math.exp(-distance * distance / 8));
        }
        return face.in(Image.ofRgb(80, 80, rgb));
    }

    /** Column of the brightest pixel. */
    private static double brightest(Image image) {
        int best = 0;
        for (int i = 0; i < 6400; i++) {
            best = (image.samples()[3 * i] & 0xff) > (image.samples()[3 * best] & 0xff) ? i : best;
        }
        return best % 80 + .5;
    }

    @Test
    void moreColorIsNearerToTheTarget() {
        Face own = face(1, 25, 50);
        Face other = face(2, 30, 44);
        double before = Double.POSITIVE_INFINITY;
        for (double color : new double[] {0, .3, .6, .9}) {
            double distance = -ReversibleContract.psnr(other.image(), Morphing.morph(own, other, 1, color));
            assertTrue(distance < before);
            before = distance;
        }
    }

    @Test
    void trianglesTileTheBoxAndFollowEveryPoint() {
        double[][] square = {{0, 0}, {10, 0}, {0, 10}, {10, 10.5}, {4, 6}};
        assertEquals(4, new TriangleWarp(square).triangles());
        Image noise = Pictures.noise(10, 10, 3);
        assertEquals(noise, new TriangleWarp(square).warp(noise, square, new Region(0, 0, 10, 10)));
    }

    @Test
    void aMissingTargetIsNamed() {
        DataMissing e = assertThrows(DataMissing.class, () -> new Morphing().apply(TrialFaces.ordinary(1),
                new Settings(Path.of("no-such-target.png"), .5, .5), RunContext.seeded(1)));
        assertTrue(e.getMessage().contains("no-such-target.png"));
    }

    private static Face face(long seed, double eye, double mouth) {
        Landmarks points = Landmarks.of("test", eye, 30, 80 - eye, 30, 40, 45, 30, mouth, 50, mouth);
        return new Face(Pictures.waves(80, 80, seed), BOX, "test", Optional.of(points), Optional.empty(), "", Map.of());
    }
}
