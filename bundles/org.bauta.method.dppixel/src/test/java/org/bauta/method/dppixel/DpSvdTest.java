package org.bauta.method.dppixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.Ledger;
import org.bauta.core.method.RunContext;
import org.bauta.method.dppixel.Distinguisher.Loss;
import org.bauta.method.dppixel.DpSvd.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class DpSvdTest {
    private static final DpSvd METHOD = new DpSvd();

    private static double[] matrix(int rows, int columns, long seed) {
        return new SplittableRandom(seed).doubles((long) rows * columns).toArray();
    }

    @Test
    void allTripletsComposeTheMatrix() {
        for (int[] size : new int[][] {{7, 7}, {12, 5}, {5, 12}, {1, 6}, {6, 1}, {1, 1}}) {
            double[] a = matrix(size[0], size[1], 1);
            SingularTriplets svd = SingularTriplets.of(a, size[0], size[1], 99);
            assertArrayEquals(a, svd.compose(svd.values()), 1e-12);
            double squares = 0;
            for (double v : a) {
                squares += v * v;
            }
            for (int i = 0; i < svd.values().length; i++) {
                squares -= svd.values()[i] * svd.values()[i];
                assertTrue(i == 0 || svd.values()[i] <= svd.values()[i - 1], "in descending order");
            }
            assertEquals(0, squares, 1e-11, "their squares sum to those of the entries");
        }
    }

    /** What the ledger's distance rests on: singular values move no farther than the matrix. */
    @Test
    void singularValuesMoveNoFartherThanTheMatrix() {
        for (int seed = 0; seed < 50; seed++) {
            double[] a = matrix(9, 6, seed);
            double[] b = a.clone();
            b[seed % 54] = 1 - b[seed % 54];
            b[(7 * seed + 3) % 54] += .3;
            double moved = distance(SingularTriplets.of(a, 9, 6, 4).values(), SingularTriplets.of(b, 9, 6, 4).values());
            assertTrue(moved > 0 && moved <= distance(a, b) + 1e-12, moved + " of " + distance(a, b));
        }
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }

    @Test
    void withoutNoiseAndWithFullRankTheFaceIsRestored() {
        Image original = Pictures.waves(40, 30, 3);
        for (int blocks : new int[] {1, 4}) {
            Image out = METHOD.apply(Face.whole(original), new Settings(256, 1000, blocks, Channels.RGB), RunContext.seeded(1)).pixels();
            for (int i = 0; i < out.samples().length; i++) {
                assertEquals(original.samples()[i] & 0xff, out.samples()[i] & 0xff, 12, blocks + " blocks, sample " + i);
            }
        }
    }

    /** A release is a matrix of rank k, up to rounding. */
    @Test
    void noMoreThanKSingularValuesAreLeft() {
        Settings settings = new Settings(3, 2, 1, Channels.GRAY);
        Image out = METHOD.apply(Face.whole(Pictures.waves(32, 32, 4)), settings, RunContext.seeded(2)).pixels();
        double[] values = new double[32 * 32];
        for (int i = 0; i < values.length; i++) {
            int level = out.samples()[3 * i] & 0xff;
            assertTrue(level > 0 && level < 255, "nothing is clamped in this picture");
            values[i] = level / 255.0;
        }
        double[] singular = SingularTriplets.of(values, 32, 32, 32).values();
        assertTrue(singular[2] > .1 && singular[3] < 32 * .5 / 255, singular[2] + ", " + singular[3]);
    }

    /** Flat pictures share their singular vectors: 10 x 10 of the levels p and q have the distance 10 |p - q| / 255. */
    @Test
    void theLossStaysWithinEpsilonTimesDistance() {
        double distance = 10 * 51 / 255.0;
        for (double epsilon : new double[] {.5, 1}) {
            Loss loss = Distinguisher.loss(level(100, epsilon), level(151, epsilon), 16, 20_000);
            assertTrue(loss.proven() <= epsilon * distance, loss.toString());
            Loss half = Distinguisher.loss(level(100, 2 * epsilon), level(151, 2 * epsilon), 16, 20_000);
            assertTrue(half.proven() > epsilon * distance, "half of the noise is caught: " + half);
        }
    }

    private static ToIntFunction<RunContext> level(int level, double epsilon) {
        Face face = Face.whole(Image.filled(10, 10, level, level, level));
        Settings settings = new Settings(1, epsilon, 1, Channels.GRAY);
        return run -> METHOD.apply(face, settings, run).pixels().sample(0, 0, 0) / 16;
    }

    @Test
    void moreBudgetIsMoreUtility() {
        Fidelity.rises(epsilon -> run -> face -> METHOD.apply(face, new Settings(12, epsilon, 1, Channels.RGB), run));
    }

    @Test
    void theLedgerSaysThatSingularVectorsAreOpen() {
        Ledger ledger = METHOD.ledger(Face.whole(Pictures.noise(40, 50, 1)), new Settings(4, .5, 1, Channels.RGB));
        assertEquals(Ledger.Guarantee.METRIC_PRIVACY, ledger.guarantee());
        assertTrue(ledger.notCovered().get(0).contains("singular vectors"), ledger.text());
        assertTrue(ledger.mechanism().contains("1 block(s)"), ledger.mechanism());
    }
}
