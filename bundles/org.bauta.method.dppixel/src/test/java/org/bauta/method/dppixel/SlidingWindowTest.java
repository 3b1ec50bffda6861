package org.bauta.method.dppixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.Ledger;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.dppixel.Distinguisher.Loss;
import org.bauta.method.dppixel.SlidingWindow.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {
    private static final SlidingWindow METHOD = new SlidingWindow();

    private static Settings settings(double side, int window, int m, double epsilon, Channels channels) {
        return new Settings(Length.ofPixels(side), window, m, epsilon, channels);
    }

    @Test
    void noWindowSpendsMoreThanTheBudget() {
        for (int window : new int[] {1, 2, 4, 9}) {
            for (double epsilon : new double[] {.001, .7, 50}) {
                BudgetWindow budget = new BudgetWindow(Budget.of(epsilon), window, 765, 3);
                SplittableRandom random = new SplittableRandom(window);
                long[] spent = new long[300];
                long most = 0;
                for (int i = 0; i < spent.length; i++) {
                    spent[i] = budget.next(random.nextLong(400_000), 200, random);
                    assertTrue(spent[i] >= 0);
                    long sum = budget.comparisons().units();
                    for (int j = Math.max(0, i - window + 1); j <= i; j++) {
                        sum += spent[j];
                    }
                    assertTrue(sum <= Budget.of(epsilon).units(), "window of " + window + " at " + i);
                    most = Math.max(most, sum);
                }
                assertTrue(epsilon < 1 || most > .6 * Budget.of(epsilon).units(), "most of the budget is used: " + most);
            }
        }
    }

    @Test
    void theMoreASubImageDiffersTheMoreItSpends() {
        long before = -1;
        for (long distance : new long[] {0, 2_000, 20_000, 100_000}) {
            long spent = new BudgetWindow(Budget.of(50), 4, 765, 3).next(distance, 200, new SplittableRandom(1));
            assertTrue(spent > before, distance + " spends " + spent + " after " + before);
            before = spent;
        }
    }

    @Test
    void theStreamTurnsAtTheEndOfEachRowAndVisitsEveryCell() {
        BitSet seen = new BitSet();
        for (int i = 0; i < 35; i++) {
            int cell = SlidingWindow.turning(i, 7);
            seen.set(cell);
            if (i > 0) {
                int last = SlidingWindow.turning(i - 1, 7);
                assertEquals(1, Math.abs(cell % 7 - last % 7) + Math.abs(cell / 7 - last / 7), "neighbors at " + i);
            }
        }
        assertEquals(35, seen.cardinality());
    }

    /** All 16 pixels of all six cells of a window change: the most that the ledger covers. */
    @Test
    void neighborsStayWithinEpsilon() {
        for (double epsilon : new double[] {.5, 1, 3}) {
            Loss loss = loss(6, epsilon);
            assertTrue(loss.proven() <= epsilon, loss.toString());
        }
    }

    /**
     * The noise of a fifth. Levels show about a third of what a release spends (comparisons and clamped noise stay
     * hidden), so that smaller faults are for {@link #noWindowSpendsMoreThanTheBudget} and for the exact test of the
     * noise.
     */
    @Test
    void tooLittleNoiseIsCaught() {
        assertTrue(loss(6, 5).proven() > 1, "a fifth of the noise: " + loss(6, 5));
    }

    private static Loss loss(int window, double epsilon) {
        Settings settings = settings(4, window, 16, epsilon, Channels.GRAY);
        return Distinguisher.loss(event(0, settings), event(255, settings), 13, 60_000);
    }

    /** How many of the cells are dark, middle gray (counts half) and light. */
    private static ToIntFunction<RunContext> event(int level, Settings settings) {
        Face face = Face.whole(Image.filled(24, 4, level, level, level));
        return run -> {
            Image out = METHOD.apply(face, settings, run).pixels();
            int light = 0;
            for (int x = 0; x < 24; x += 4) {
                light += 1 + Integer.signum(out.sample(x, 0, 0) - 128);
            }
            return light;
        };
    }

    @Test
    void alikeSubImagesRepeatAndSave() {
        int flat = repeated(Image.filled(80, 80, 128, 128, 128));
        assertTrue(flat > 60, "most of 99 repeat: " + flat);
        assertTrue(repeated(checkers()) < 10, "hardly any repeats: " + repeated(checkers()));
    }

    /** Black and white cells in turn. */
    private static Image checkers() {
        byte[] rgb = new byte[3 * 80 * 80];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ((i / 3 % 80 / 8 + i / 240 / 8) % 2 == 0 ? 0 : 255);
        }
        return Image.ofRgb(80, 80, rgb);
    }

    /** How many of 100 cells of 8 x 8 pixels show what the one before shows. */
    private static int repeated(Image original) {
        Image out = METHOD.apply(Face.whole(original), settings(8, 4, 1, 20, Channels.RGB), RunContext.seeded(1)).pixels();
        int count = 0;
        for (int i = 1; i < 100; i++) {
            int a = SlidingWindow.turning(i - 1, 10);
            int b = SlidingWindow.turning(i, 10);
            boolean same = true;
            for (int c = 0; c < 3; c++) {
                same &= out.sample(a % 10 * 8, a / 10 * 8, c) == out.sample(b % 10 * 8, b / 10 * 8, c);
            }
            count += same ? 1 : 0;
        }
        return count;
    }

    @Test
    void moreBudgetIsMoreUtility() {
        Fidelity.rises(epsilon -> run -> face -> METHOD.apply(face, settings(8, 4, 1, 2 * epsilon, Channels.RGB), run));
    }

    @Test
    void theLedgersPartsAddUp() {
        Ledger ledger = METHOD.ledger(Face.whole(Pictures.noise(50, 60, 1)), settings(8, 4, 1, 1.5, Channels.RGB));
        assertEquals(1.5, ledger.parts().stream().mapToDouble(Ledger.Part::epsilon).sum(), 1e-9);
        assertTrue(ledger.text().contains("w = 4"), ledger.text());
    }
}
