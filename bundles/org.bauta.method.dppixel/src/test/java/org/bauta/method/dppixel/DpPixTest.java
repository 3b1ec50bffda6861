package org.bauta.method.dppixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToIntFunction;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.Ledger;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.dppixel.DpPix.Settings;
import org.bauta.method.dppixel.Distinguisher.Loss;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class DpPixTest {
    private static final DpPix METHOD = new DpPix();
    private static final int RELEASES = 40_000;

    private static Settings settings(double side, int m, double epsilon, Channels channels) {
        return new Settings(Length.ofPixels(side), m, epsilon, channels);
    }

    /** The event of a release: which of the first samples (one a channel and cell) are light. */
    private static ToIntFunction<RunContext> light(Image original, Settings settings, int side) {
        Face face = Face.whole(original);
        return run -> {
            Image out = METHOD.apply(face, settings, run).pixels();
            int event = 0;
            for (int x = 0; x < out.width(); x += side) {
                for (int c = 0; c < 3; c++) {
                    event = 2 * event + (out.sample(x, 0, c) >= 128 ? 1 : 0);
                }
            }
            return event;
        };
    }

    /** Black, with the first pixels of every cell in the row turned white. */
    private static Image spots(int cells, int side, int perCell) {
        byte[] rgb = new byte[3 * cells * side * side];
        for (int cell = 0; cell < cells; cell++) {
            for (int p = 0; p < perCell; p++) {
                int i = 3 * ((p / side) * cells * side + cell * side + p % side);
                rgb[i] = rgb[i + 1] = rgb[i + 2] = -1;
            }
        }
        return Image.ofRgb(cells * side, side, rgb);
    }

    @Test
    void neighborsStayWithinEpsilonAndNearlySpendIt() {
        Loss loss = loss(settings(4, 16, 1.5, Channels.RGB));
        assertTrue(loss.proven() <= 1.5, loss.toString());
        assertTrue(loss.observed() > 1.2, "the noise is not needlessly large: " + loss);
    }

    /** Of a single cell whose 16 pixels all turn from black to white. */
    private static Loss loss(Settings settings) {
        return Distinguisher.loss(light(spots(1, 4, 0), settings, 4), light(spots(1, 4, 16), settings, 4), 8, RELEASES);
    }

    @Test
    void changedPixelsInSeveralCellsCostNoMore() {
        Settings settings = settings(4, 16, 1.5, Channels.GRAY);
        ToIntFunction<RunContext> black = light(spots(4, 4, 0), settings, 4);
        ToIntFunction<RunContext> spread = light(spots(4, 4, 4), settings, 4);
        Loss loss = Distinguisher.loss(black, spread, 1 << 12, RELEASES);
        assertTrue(loss.proven() <= 1.5, loss.toString());
    }

    /**
     * Half of the noise, a budget for each channel, a neighborhood counted in cells: the ledger's epsilon is exceeded,
     * and seen to be.
     */
    @Test
    void tooLittleNoiseIsCaught() {
        assertTrue(loss(settings(4, 16, 3, Channels.RGB)).proven() > 1.5, "half of the noise");
        assertTrue(loss(settings(4, 16, 4.5, Channels.RGB)).proven() > 1.5, "a budget for each channel");
        assertTrue(loss(settings(4, 8, 1.5, Channels.RGB)).proven() > 1.5, "noise for 8 pixels where 16 change");
    }

    /** The sums move by what the ledger says at most, for any change of m pixels, and by just that for the worst. */
    @Test
    void theSensitivityIsTheWorstCaseOfSums() {
        Image original = Pictures.noise(24, 20, 1);
        for (int m : new int[] {1, 7, 100, 5000}) {
            for (Channels channels : Channels.values()) {
                byte[] other = original.toBytes();
                new java.util.SplittableRandom(m).ints(m, 0, 24 * 20).forEach(p -> {
                    for (int c = 0; c < 3; c++) {
                        other[3 * p + c] = (byte) ((other[3 * p + c] & 0xff) < 128 ? 255 : 0);
                    }
                });
                double bound = METHOD.ledger(Face.whole(original), settings(5, m, 1, channels)).sensitivity().value();
                assertTrue(distance(original, Image.ofRgb(24, 20, other), channels) <= bound, m + " pixels of " + channels);
            }
        }
        double bound = METHOD.ledger(Face.whole(spots(3, 4, 0)), settings(4, 15, 1, Channels.RGB)).sensitivity().value();
        assertEquals(bound, distance(spots(3, 4, 0), spots(3, 4, 5), Channels.RGB));
    }

    private static double distance(Image x, Image y, Channels channels) {
        Cells a = Cells.of(x, 5, channels);
        Cells b = Cells.of(y, 5, channels);
        double sum = 0;
        for (int cell = 0; cell < a.count(); cell++) {
            for (int plane = 0; plane < channels.planes(); plane++) {
                sum += Math.abs(a.sum(cell, plane) - b.sum(cell, plane));
            }
        }
        return sum;
    }

    @Test
    void withoutNoiseItIsPixelation() {
        Image original = Pictures.waves(40, 30, 2);
        Image out = METHOD.apply(Face.whole(original), settings(10, 1, 1000, Channels.RGB), RunContext.seeded(1)).pixels();
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int y = 10; y < 20; y++) {
                for (int x = 20; x < 30; x++) {
                    sum += original.sample(x, y, c);
                    assertEquals(out.sample(20, 10, c), out.sample(x, y, c));
                }
            }
            assertEquals(sum / 100, out.sample(20, 10, c), 1);
        }
    }

    @Test
    void moreBudgetIsMoreUtility() {
        Fidelity.rises(epsilon -> run -> face -> METHOD.apply(face, settings(8, 16, epsilon, Channels.RGB), run));
        Fidelity.rises(epsilon -> run -> face -> METHOD.apply(face, settings(8, 16, epsilon, Channels.GRAY), run));
    }

    @Test
    void theLedgerDependsOnTheSizeAloneAndItsPartsAddUp() {
        Settings settings = settings(8, 16, 1.5, Channels.RGB);
        Ledger ledger = METHOD.ledger(Face.whole(Pictures.noise(50, 60, 1)), settings);
        assertEquals(ledger, METHOD.ledger(Face.whole(Pictures.waves(50, 60, 2)), settings));
        assertEquals(1.5, ledger.parts().stream().mapToDouble(Ledger.Part::epsilon).sum(), 1e-9);
        assertEquals(3 * 255 * 16, ledger.sensitivity().value());
        assertTrue(ledger.text().contains("m = 16"), ledger.text());
    }
}
