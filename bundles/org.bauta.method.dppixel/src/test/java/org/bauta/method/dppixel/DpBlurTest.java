package org.bauta.method.dppixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToIntFunction;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.Ledger;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.dppixel.DpBlur.Noise;
import org.bauta.method.dppixel.DpBlur.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class DpBlurTest {
    private static final DpBlur METHOD = new DpBlur();

    private static Settings settings(double side, double sigma, int m, double epsilon, Noise noise, double delta) {
        return new Settings(Length.ofPixels(side), Length.ofPixels(sigma), m, epsilon, Channels.RGB, noise, delta);
    }

    private static Image release(Image original, Settings settings) {
        return METHOD.apply(Face.whole(original), settings, RunContext.seeded(3)).pixels();
    }

    @Test
    void withoutBlurItIsTheNoisyPixelization() {
        Image original = Pictures.waves(50, 40, 1);
        Image pix = new DpPix().apply(Face.whole(original), new DpPix.Settings(Length.ofPixels(10), 16, 1.5, Channels.RGB),
                RunContext.seeded(3)).pixels();
        assertEquals(pix, release(original, settings(10, 0, 16, 1.5, Noise.LAPLACE, 1e-6)));
    }

    /** Whatever shares the sums of its cells is released alike: the blur never sees the original. */
    @Test
    void onlyTheSumsOfCellsMatter() {
        Image original = Pictures.noise(48, 36, 2);
        byte[] mirrored = original.toBytes();
        for (int y = 0; y < 36; y++) {
            for (int x = 0; x < 48; x++) {
                int other = x / 12 * 12 + 11 - x % 12;
                System.arraycopy(original.samples(), 3 * (y * 48 + other), mirrored, 3 * (y * 48 + x), 3);
            }
        }
        for (Noise noise : Noise.values()) {
            Settings settings = settings(12, 5, 16, 2, noise, 1e-6);
            assertEquals(release(original, settings), release(Image.ofRgb(48, 36, mirrored), settings), noise.toString());
        }
    }

    @Test
    void blurringRemovesNoise() {
        Image gray = Image.filled(96, 96, 128, 128, 128);
        double rough = deviation(release(gray, settings(8, 0, 16, 10, Noise.LAPLACE, 1e-6)));
        double smooth = deviation(release(gray, settings(8, 8, 16, 10, Noise.LAPLACE, 1e-6)));
        assertTrue(smooth < rough / 2, smooth + " after " + rough);
    }

    private static double deviation(Image image) {
        double squares = 0;
        for (byte b : image.samples()) {
            squares += ((b & 0xff) - 128.0) * ((b & 0xff) - 128.0);
        }
        return Math.sqrt(squares / image.samples().length);
    }

    @Test
    void neighborsStayWithinEpsilonWithEitherNoise() {
        for (Noise noise : Noise.values()) {
            Settings settings = settings(4, 1, 16, 1.5, noise, 1e-6);
            Distinguisher.Loss loss = Distinguisher.loss(light(0, settings), light(255, settings), 8, 40_000);
            assertTrue(loss.proven() <= 1.5, noise + ": " + loss);
            Settings weak = settings(4, 1, 16, noise == Noise.LAPLACE ? 4.5 : 15, noise, 1e-6);
            Distinguisher.Loss caught = Distinguisher.loss(light(0, weak), light(255, weak), 8, 40_000);
            assertTrue(caught.proven() > 1.5, "too little " + noise + " noise is caught: " + caught);
        }
    }

    /** Which channels of the one cell of a flat picture are light. */
    private static ToIntFunction<RunContext> light(int level, Settings settings) {
        Face face = Face.whole(Image.filled(4, 4, level, level, level));
        return run -> {
            Image out = METHOD.apply(face, settings, run).pixels();
            return (out.sample(0, 0, 0) >> 7) + 2 * (out.sample(0, 0, 1) >> 7) + 4 * (out.sample(0, 0, 2) >> 7);
        };
    }

    @Test
    void moreBudgetIsMoreUtility() {
        for (Noise noise : Noise.values()) {
            Fidelity.rises(epsilon -> run -> face -> METHOD.apply(face, settings(8, 2, 16, epsilon, noise, 1e-6), run));
        }
    }

    @Test
    void deltaIsSpentByGaussianNoiseAlone() {
        Face face = Face.whole(Pictures.noise(40, 40, 1));
        assertEquals(0, METHOD.ledger(face, settings(8, 2, 16, 1, Noise.LAPLACE, 1e-6)).delta());
        Ledger gaussian = METHOD.ledger(face, settings(8, 2, 16, 1, Noise.GAUSSIAN, 1e-6));
        assertEquals(1e-6, gaussian.delta());
        assertEquals(Math.sqrt(3) * 255 * 16, gaussian.sensitivity().value(), 1e-9);
        Ledger many = METHOD.ledger(face, settings(8, 2, 100, 1, Noise.GAUSSIAN, 1e-6));
        assertEquals(Math.sqrt(3.0 * 100 * 64) * 255, many.sensitivity().value(), 1e-9,
                "no more than 64 of 100 pixels fit into a cell");
    }
}
