package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.method.obfuscation.DetectionHindering.Noise;
import org.bauta.method.obfuscation.DetectionHindering.Settings;
import org.bauta.testkit.SharedData;
import org.bauta.vision.Cascade;
import org.bauta.vision.CascadeDetector;
import org.bauta.vision.ImageFile;
import org.junit.jupiter.api.Test;

class DetectionHinderingTest {
    @Test
    void theFaceIsMissedAndWithLessNoiseItIsFound() throws IOException {
        Path folder = SharedData.require("faces/lfw-a");
        List<String> rows = Files.readAllLines(SharedData.require("faces/lfw-a.labels.csv"));
        int tried = 0;
        try (FaceFinder finder = new CascadeDetector().open(new CascadeDetector.Settings(Cascade.FRONTAL_ALT2, 1.1, 3, 10))) {
            for (int i = 1; i < rows.size() && tried < 4; i += 61) {
                String[] row = rows.get(i).split(",");
                Image image = ImageFile.read(folder.resolve(row[0]).resolve(row[1]));
                List<Detection> found = finder.find(image);
                if (!found.isEmpty()) {
                    tried++;
                    check(Face.of(image, found.get(0).box(), "opencv-cascade"), finder, Noise.values()[tried % 2]);
                }
            }
        }
        assertEquals(4, tried);
    }

    private static void check(Face face, FaceFinder finder, Noise noise) {
        Masked result = apply(face, noise, 1);
        assertTrue(DetectionHindering.finds(finder, face.image(), face.box()));
        assertFalse(DetectionHindering.finds(finder, result.over(face.image()), face.box()));
        // the weakest that is enough: capped one step lower, the method finds none and refuses
        int steps = 1;
        while (refuses(face, noise, .05 * steps)) {
            steps++;
        }
        assertEquals(apply(face, noise, .05 * steps).pixels(), result.pixels());
    }

    private static boolean refuses(Face face, Noise noise, double strongest) {
        try {
            apply(face, noise, strongest);
            return false;
        } catch (DataDamaged e) {
            return true;
        }
    }

    @Test
    void whereNothingIsFoundTheFirstStepIsEnough() {
        Face face = Face.whole(Image.filled(80, 80, 100, 100, 100));
        Image out = apply(face, Noise.IMPULSIVE, 1).pixels();
        int changed = 0;
        for (int i = 0; i < out.samples().length; i += 3) {
            changed += out.samples()[i] == 0 || out.samples()[i] == -1 ? 1 : 0;
            assertEquals(out.samples()[i], out.samples()[i + 2], "a pixel is black or white, never colored");
        }
        assertEquals(.05 * 6400, changed, 4 * Math.sqrt(.05 * .95 * 6400));
        assertThrows(DataDamaged.class, () -> apply(face, Noise.ADDITIVE, .01), "not even one step is allowed");
    }

    private static Masked apply(Face face, Noise noise, double strongest) {
        return new DetectionHindering().apply(face, new Settings(noise, .05, strongest, Cascade.FRONTAL_ALT2), RunContext.seeded(3));
    }
}
