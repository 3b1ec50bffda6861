package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.obfuscation.Inpainting.Algorithm;
import org.bauta.method.obfuscation.Inpainting.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class InpaintingTest {
    @Test
    void whatWasThereHasNoInfluence() {
        for (Algorithm algorithm : Algorithm.values()) {
            Face face = TrialFaces.ordinary(1);
            Region region = face.region();
            Image other = Masked.whole(region, Pictures.noise(region.width(), region.height(), 3)).over(face.image());
            assertNotEquals(face.image(), other);
            assertEquals(apply(face, algorithm, 1).pixels(), apply(face.in(other), algorithm, 1).pixels());
            assertNotEquals(apply(face, algorithm, 1).pixels(), apply(face.in(Pictures.waves(96, 112, 9)), algorithm, 1).pixels());
        }
    }

    @Test
    void aPlainWallIsContinued() {
        Image wall = Image.filled(80, 90, 60, 120, 200);
        Box box = new Box(20, 20, 40, 50);
        Region region = box.within(wall);
        Face face = Face.of(Masked.whole(region, Pictures.noise(40, 50, 1)).over(wall), box, "test");
        for (Algorithm algorithm : Algorithm.values()) {
            Image out = apply(face, algorithm, 1).over(face.image());
            for (int i = 0; i < out.samples().length; i++) {
                // Telea's extrapolation by gradients drifts by a level every few steps inwards
                int allowed = algorithm == Algorithm.TELEA ? 20 : 1;
                assertEquals(wall.samples()[i] & 0xff, out.samples()[i] & 0xff, allowed, algorithm + ", sample " + i);
            }
        }
    }

    @Test
    void nothingBrighterOrDarkerThanTheSurroundingsAppears() {
        Face face = TrialFaces.ordinary(2);
        for (Algorithm algorithm : Algorithm.values()) {
            Image out = apply(face, algorithm, 1).pixels();
            for (int i = 0; i < out.samples().length; i++) {
                int value = out.samples()[i] & 0xff;
                assertTrue(value > 5 && value < 250, "sample " + i + " is " + value);
            }
        }
    }

    @Test
    void aLargerScaleRemovesMoreAndAFaceWithoutSurroundingsIsRefused() {
        Face face = TrialFaces.ordinary(3);
        assertTrue(apply(face, Algorithm.TELEA, 1.2).region().contains(face.region()));
        BautaException e = assertThrows(BautaException.class, () -> apply(Face.whole(face.image()), Algorithm.TELEA, 1));
        assertTrue(e.getMessage().contains("whole pictures"), e.getMessage());
    }

    private static Masked apply(Face face, Algorithm algorithm, double scale) {
        return new Inpainting().apply(face, new Settings(algorithm, Length.ofFaceWidth(3), scale), RunContext.seeded(1));
    }
}
