package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.obfuscation.GaussianBlur.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class GaussianBlurTest {
    @Test
    void isTheConvolutionWithAGaussian() {
        for (Image image : new Image[] {Pictures.noise(90, 71, 6), halves(90, 71), Pictures.waves(64, 9, 7), Pictures.noise(1, 5, 8)}) {
            for (double sigma : new double[] {.4, 1, 3.3, 7.9, 16, 23, 40, 90}) {
                double[] expected = fold(fold(channel(image), image.width(), 1, sigma), image.height(), image.width(), sigma);
                Image out = GaussianBlur.blur(image, sigma);
                for (int i = 0; i < expected.length; i++) {
                    assertEquals(expected[i], out.samples()[3 * i] & 0xff, sigma < 16 ? .51 : 1,
                            image + ", sigma " + sigma + ", pixel " + i);
                }
            }
        }
    }

    /** The sharpest edge there is. */
    private static Image halves(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, 0, 3 * width * (height / 3), (byte) 255);
        return Image.ofRgb(width, height, rgb);
    }

    private static double[] channel(Image image) {
        double[] out = new double[image.width() * image.height()];
        for (int i = 0; i < out.length; i++) {
            out[i] = image.samples()[3 * i] & 0xff;
        }
        return out;
    }

    /** By the definition, along one axis of a given length and stride, mirrored at both ends. */
    private static double[] fold(double[] in, int length, int stride, double sigma) {
        int reach = (int) Math.ceil(5 * sigma);
        double[] out = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            int at = i / stride % length;
            double sum = 0;
            double weights = 0;
            for (int d = -reach; d <= reach; d++) {
                double weight = Math.exp(-d * d / (2 * sigma * sigma));
                int m = Math.floorMod(at + d, 2 * length);
                sum += weight * in[i + (Math.min(m, 2 * length - 1 - m) - at) * stride];
                weights += weight;
            }
            out[i] = sum / weights;
        }
        return out;
    }

    @Test
    void theMeanIsKept() {
        Image waves = Pictures.waves(83, 61, 9);
        double before = Arrays.stream(channel(waves)).average().orElseThrow();
        for (double sigma : new double[] {2, 12, 33, 500}) {
            assertEquals(before, Arrays.stream(channel(GaussianBlur.blur(waves, sigma))).average().orElseThrow(), .51, "sigma " + sigma);
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
    void beyondAllBoundsOnlyTheMeanColorIsLeft() {
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
