package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.obfuscation.GaussianBlur.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class GaussianBlurTest {
    /** A lit square, because one lit pixel is too faint in 8 bits: the convolution is summed here from the definition. */
    @Test
    void aLitSquareIsFoldedWithAGaussian() {
        byte[] rgb = new byte[3 * 41 * 41];
        int lit = 7;
        for (int y = 20 - lit; y <= 20 + lit; y++) {
            for (int x = 20 - lit; x <= 20 + lit; x++) {
                rgb[3 * (y * 41 + x)] = (byte) 255;
            }
        }
        Image out = GaussianBlur.blur(Image.ofRgb(41, 41, rgb), 2);
        double[] weight = new double[17];
        double sum = 0;
        for (int i = -8; i <= 8; i++) {
            weight[i + 8] = Math.exp(-i * i / 8.0);
            sum += weight[i + 8];
        }
        for (int x = 0; x < 41; x++) {
            double row = 0;
            double column = 0;
            for (int i = -8; i <= 8; i++) {
                row += Math.abs(x + i - 20) <= lit ? weight[i + 8] / sum : 0;
                column += Math.abs(i) <= lit ? weight[i + 8] / sum : 0;
            }
            assertEquals(255 * row * column, out.sample(x, 20, 0), .51, "x = " + x);
            assertEquals(0, out.sample(x, 20, 1), "green stays dark");
        }
    }

    @Test
    void aFlatPictureStaysAsItIsAndZeroIsTheIdentity() {
        Image flat = Image.filled(50, 40, 10, 127, 251);
        assertEquals(flat, GaussianBlur.blur(flat, 30));
        Image waves = Pictures.waves(50, 40, 1);
        assertEquals(waves, GaussianBlur.blur(waves, 0));
    }

    @Test
    void brighterStaysBrighter() {
        Image dark = Pictures.waves(50, 40, 2);
        byte[] rgb = dark.toBytes();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.min(255, (rgb[i] & 0xff) + i % 7);
        }
        byte[] a = GaussianBlur.blur(dark, 3).samples();
        byte[] b = GaussianBlur.blur(Image.ofRgb(50, 40, rgb), 3).samples();
        for (int i = 0; i < a.length; i++) {
            assertTrue((a[i] & 0xff) <= (b[i] & 0xff), "sample " + i);
        }
    }

    @Test
    void twoBlursAddTheirVariances() {
        Image waves = Pictures.waves(80, 70, 3);
        byte[] twice = GaussianBlur.blur(GaussianBlur.blur(waves, 3), 4).samples();
        byte[] once = GaussianBlur.blur(waves, 5).samples();
        for (int i = 0; i < once.length; i++) {
            assertEquals(once[i] & 0xff, twice[i] & 0xff, 1, "sample " + i);
        }
    }

    @Test
    void beyondAllBoundsOnlyTheMeanColourIsLeft() {
        Image out = GaussianBlur.blur(Pictures.waves(37, 23, 4), 1e12);
        assertEquals(Image.filled(37, 23, out.sample(0, 0, 0), out.sample(0, 0, 1), out.sample(0, 0, 2)), out);
    }

    @Test
    void theStrengthFollowsTheWidthOfTheFace() {
        Face face = Face.of(Pictures.waves(90, 90, 5), new Box(10, 10, 50, 60), "test");
        Settings relative = new Settings(Length.ofFaceWidth(8));
        Settings absolute = new Settings(Length.ofPixels(4));
        RunContext run = RunContext.seeded(1);
        assertEquals(new GaussianBlur().apply(face, relative, run).pixels(), new GaussianBlur().apply(face, absolute, run).pixels());
    }

    @Test
    void theBackgroundHasNoInfluence() {
        Face face = Face.of(Pictures.waves(90, 90, 5), new Box(10, 10, 50, 60), "test");
        Face alone = Face.whole(face.crop());
        Settings settings = new Settings(Length.ofPixels(9));
        RunContext run = RunContext.seeded(1);
        assertEquals(new GaussianBlur().apply(alone, settings, run).pixels(), new GaussianBlur().apply(face, settings, run).pixels());
    }
}
