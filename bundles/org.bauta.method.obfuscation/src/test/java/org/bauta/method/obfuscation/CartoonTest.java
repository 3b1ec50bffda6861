package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.obfuscation.Cartoon.Settings;
import org.junit.jupiter.api.Test;

class CartoonTest {
    @Test
    void textureGoesAndTheEdgeStays() {
        Image out = apply(halves(), new Settings(Length.ofPixels(0), Length.ofPixels(6), 60, 1000));
        assertTrue(deviation(halves(), 0, 28) > 8, "the texture was there");
        assertTrue(deviation(out, 0, 28) < 2.5 && deviation(out, 36, 64) < 2.5, "texture is gone");
        assertTrue(out.sample(40, 30, 1) - out.sample(24, 30, 1) > 110, "the edge is as high as it was");
    }

    @Test
    void steepEdgesAreThoseOfThePictureBeforeFlattening() {
        Image in = halves();
        Image out = apply(in, new Settings(Length.ofPixels(0), Length.ofPixels(6), 60, 40));
        for (int y = 1; y < 63; y++) {
            assertEquals(in.sample(31, y, 0), out.sample(31, y, 0));
            assertEquals(in.sample(32, y, 2), out.sample(32, y, 2));
        }
    }

    @Test
    void aFlatFaceStaysAsItIs() {
        Image flat = Image.filled(50, 40, 10, 127, 251);
        assertEquals(flat, apply(flat, new Settings(Length.ofPixels(1), Length.ofPixels(5), 40, 60)));
    }

    /** Two gray halves 130 levels apart, with texture of up to 20 levels. */
    private static Image halves() {
        SplittableRandom random = new SplittableRandom(1);
        byte[] rgb = new byte[3 * 64 * 64];
        for (int i = 0; i < 64 * 64; i++) {
            Arrays.fill(rgb, 3 * i, 3 * i + 3, (byte) ((i % 64 < 32 ? 60 : 190) + random.nextInt(-20, 21)));
        }
        return Image.ofRgb(64, 64, rgb);
    }

    private static double deviation(Image image, int from, int to) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = from; x < to; x++, n++) {
                sum += image.sample(x, y, 0);
                squares += Math.pow(image.sample(x, y, 0), 2);
            }
        }
        return Math.sqrt(squares / n - sum / n * (sum / n));
    }

    private static Image apply(Image image, Settings settings) {
        return new Cartoon().apply(Face.whole(image), settings, RunContext.seeded(1)).pixels();
    }
}
