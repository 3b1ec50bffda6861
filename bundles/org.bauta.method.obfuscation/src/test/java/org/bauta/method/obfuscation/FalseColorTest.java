package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.FalseColor.Palette;
import org.bauta.method.obfuscation.FalseColor.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class FalseColorTest {
    @Test
    void onlyBrightnessCounts() {
        Image colored = Image.filled(4, 4, 100, 30, 200);
        int luma = (int) Math.round(.299 * 100 + .587 * 30 + .114 * 200);
        Image gray = Image.filled(4, 4, luma, luma, luma);
        for (Palette palette : Palette.values()) {
            assertEquals(apply(gray, palette, 1), apply(colored, palette, 1));
        }
        assertEquals(Luma.gray(Pictures.noise(9, 9, 1)), Luma.gray(Luma.gray(Pictures.noise(9, 9, 1))));
    }

    /** Jet runs from dark blue over cyan and yellow to dark red, hot from black to white. */
    @Test
    void redIsRedAndBlueIsBlue() {
        byte[] jet = FalseColor.colors(Palette.JET);
        assertArrayEquals(new byte[] {0, 0, (byte) 128}, Arrays.copyOf(jet, 3));
        assertArrayEquals(new byte[] {(byte) 128, 0, 0}, Arrays.copyOfRange(jet, 765, 768));
        byte[] hot = FalseColor.colors(Palette.HOT);
        assertNotEquals(0, hot[3 * 60]);
        assertEquals(0, hot[3 * 60 + 2]);
    }

    /** Down to a single pixel, which has no neighbors to be read along with. */
    @Test
    void everyPixelHasTheColorOfItsBrightness() {
        byte[] colors = FalseColor.colors(Palette.RAINBOW);
        for (Image image : new Image[] {Pictures.noise(1, 1, 3), Pictures.noise(2, 1, 3), Pictures.noise(3, 1, 3), Pictures.noise(7, 5, 4)}) {
            byte[] out = apply(image, Palette.RAINBOW, 1).samples();
            for (int p = 0; p < image.width() * image.height(); p++) {
                int luma = Luma.of(image, p);
                assertArrayEquals(Arrays.copyOfRange(colors, 3 * luma, 3 * luma + 3), Arrays.copyOfRange(out, 3 * p, 3 * p + 3));
            }
        }
    }

    /** A division by multiplication that has to be right to the last level. */
    @Test
    void twoPixelsAtOnceAreAsBrightAsEachAlone() {
        for (int red = 0; red < 256; red += 3) {
            for (int green = 0; green < 256; green += 3) {
                for (int blue = 0; blue < 256; blue++) {
                    long sums = Luma.sums(red | (long) green << 8 | (long) blue << 16 | (long) blue << 24 | (long) red << 32
                            | (long) green << 40 | 0xabcdL << 48);
                    if (Luma.thousandth((int) sums & 0xffffff) != Luma.of(red, green, blue)
                            || Luma.thousandth((int) (sums >>> 24)) != Luma.of(blue, red, green)) {
                        fail(red + ", " + green + ", " + blue);
                    }
                }
            }
        }
    }

    @Test
    void noShareIsTheIdentityAndHalfLiesBetween() {
        Image noise = Pictures.noise(20, 20, 2);
        assertEquals(noise, apply(noise, Palette.TURBO, 0));
        Image full = apply(noise, Palette.TURBO, 1);
        Image half = apply(noise, Palette.TURBO, .5);
        for (int i = 0; i < half.samples().length; i++) {
            assertEquals(((noise.samples()[i] & 0xff) + (full.samples()[i] & 0xff)) / 2.0, half.samples()[i] & 0xff, .5);
        }
    }

    private static Image apply(Image image, Palette palette, double share) {
        return new FalseColor().apply(Face.whole(image), new Settings(palette, share), RunContext.seeded(1)).pixels();
    }
}
