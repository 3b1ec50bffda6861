package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.Halftoning.Algorithm;
import org.bauta.method.obfuscation.Halftoning.Ink;
import org.bauta.method.obfuscation.Halftoning.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class HalftoningTest {
    @Test
    void everySampleIsOffOrOn() {
        for (Algorithm algorithm : Algorithm.values()) {
            for (byte b : apply(Pictures.noise(61, 47, 1), algorithm, Ink.COLOR, 1).samples()) {
                assertTrue(b == 0 || b == -1);
            }
        }
    }

    @Test
    void theBrightnessOfEveryPartIsKept() {
        Image waves = Pictures.waves(128, 128, 2);
        for (Algorithm algorithm : Algorithm.values()) {
            Image out = apply(waves, algorithm, Ink.COLOR, 1);
            for (int y = 0; y < 128; y += 32) {
                for (int x = 0; x < 128; x += 32) {
                    for (int c = 0; c < 3; c++) {
                        assertEquals(mean(waves, x, y, c), mean(out, x, y, c), 5, algorithm + " at " + x + ", " + y);
                    }
                }
            }
        }
    }

    /** The fast way and the plain one are bit for bit the same, borders too. */
    @Test
    void floydAndSteinbergTakeAShortcut() {
        ErrorDiffusion plain = ErrorDiffusion.of(Algorithm.FLOYD_STEINBERG);
        for (int[] size : new int[][] {{1, 1}, {1, 40}, {40, 1}, {2, 3}, {61, 47}}) {
            Image noise = Pictures.noise(size[0], size[1], 3);
            byte[] out = FloydSteinberg.print(noise.samples(), size[0], size[1]);
            for (int c = 0; c < 3; c++) {
                boolean[] on = plain.dots(channel(noise, c), size[0], size[1]);
                for (int i = 0; i < on.length; i++) {
                    assertEquals(on[i] ? -1 : 0, out[3 * i + c], size[0] + " x " + size[1] + ", channel " + c + ", pixel " + i);
                }
            }
        }
    }

    private static double[] channel(Image image, int channel) {
        double[] values = new double[image.width() * image.height()];
        Arrays.setAll(values, i -> image.sample(i % image.width(), i / image.width(), channel));
        return values;
    }

    private static double mean(Image image, int left, int top, int channel) {
        double sum = 0;
        for (int y = top; y < top + 32; y++) {
            for (int x = left; x < left + 32; x++) {
                sum += image.sample(x, y, channel);
            }
        }
        return sum / (32 * 32);
    }

    @Test
    void evenGraysHaveTheirShareOfDots() {
        for (int level : new int[] {0, 32, 100, 128, 200, 255}) {
            Image out = apply(Image.filled(64, 64, level, level, level), Algorithm.BAYER, Ink.COLOR, 1);
            assertEquals(level, 255.0 * dots(out) / (3 * 64 * 64), 2.1, "level " + level);
        }
    }

    private static int dots(Image image) {
        int count = 0;
        for (byte b : image.samples()) {
            count += b == -1 ? 1 : 0;
        }
        return count;
    }

    /** By the recursion of Bayer 1973: D(2n) = [4 D(n), 4 D(n) + 2; 4 D(n) + 3, 4 D(n) + 1]. */
    @Test
    void thePatternIsBayers() {
        int[][] d = {{0}};
        for (int n = 1; n < 8; n *= 2) {
            int[][] next = new int[2 * n][2 * n];
            for (int y = 0; y < 2 * n; y++) {
                for (int x = 0; x < 2 * n; x++) {
                    next[y][x] = 4 * d[y % n][x % n] + new int[][] {{0, 2}, {3, 1}}[y / n][x / n];
                }
            }
            d = next;
        }
        int[] ranks = new int[64];
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                assertEquals(d[y][x], BayerDither.rank(x, y), x + ", " + y);
                ranks[8 * y + x] = BayerDither.rank(x, y);
            }
        }
        Arrays.sort(ranks);
        assertEquals(63, ranks[63]);
    }

    /** Worked by hand: errors of 100 go to the right and below in sixteenths. */
    @Test
    void errorsGoWhereFloydAndSteinbergSendThem() {
        double[] values = {100, 50, 0, 0, 0, 0, 200, 0, 0};
        boolean[] on = ErrorDiffusion.of(Algorithm.FLOYD_STEINBERG).dots(values, 3, 3);
        // 100 is off; 50 + 43.75 = 93.75 off; 41.0 off; 31.25 + 17.6 = 48.8; ... ; 200 on
        assertArrayEquals(new boolean[] {false, false, false, false, false, false, true, false, false}, on);
        assertEquals(93.75, values[1], 1e-12);
        assertEquals(93.75 * 7 / 16, values[2], 1e-12);
        assertEquals(100 * 5 / 16.0 + 93.75 * 3 / 16, values[3], 1e-12);
    }

    @Test
    void noErrorIsLostInside() {
        for (Algorithm algorithm : new Algorithm[] {Algorithm.FLOYD_STEINBERG, Algorithm.JARVIS, Algorithm.STUCKI}) {
            ErrorDiffusion kernel = ErrorDiffusion.of(algorithm);
            assertEquals(kernel.total(), Arrays.stream(kernel.weights()).flatMapToInt(Arrays::stream).sum(), algorithm.toString());
        }
    }

    @Test
    void grayIsBlackAndWhiteAndDotsAreSquares() {
        Image out = apply(Pictures.noise(60, 40, 3), Algorithm.STUCKI, Ink.GRAY, 4);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                assertEquals(out.sample(x, y, 0), out.sample(x, y, 2));
                assertEquals(out.sample(x / 4 * 4, y / 4 * 4, 1), out.sample(x, y, 1));
            }
        }
    }

    private static Image apply(Image image, Algorithm algorithm, Ink ink, int dot) {
        return new Halftoning().apply(Face.whole(image), new Settings(algorithm, ink, dot), RunContext.seeded(1)).pixels();
    }
}
