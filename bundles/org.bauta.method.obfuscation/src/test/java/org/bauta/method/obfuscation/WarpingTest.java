package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.Warping.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class WarpingTest extends ReversibleContract<Settings, Warping> {
    @Override
    Warping method() {
        return new Warping();
    }

    @Override
    double restores() {
        return 25;
    }

    @Test
    void theInverseFieldUndoesTheField() {
        for (int points : new int[] {2, 5, 9}) {
            WarpField field = WarpField.random(120, 90, points, 1, new KeyStream(new byte[32]));
            WarpField inverse = field.inverse();
            Image smooth = GaussianBlur.blur(Pictures.waves(120, 90, 1), 3);
            double psnr = psnr(smooth, inverse.warp(field.warp(smooth)));
            assertTrue(psnr > 40, points + " points: " + psnr + " dB");
            assertTrue(psnr(smooth, field.warp(smooth)) < psnr - 8, "it was warped");
        }
    }

    @Test
    void nothingFolds() {
        for (int seed = 0; seed < 20; seed++) {
            byte[] key = new byte[32];
            key[0] = (byte) seed;
            WarpField field = WarpField.random(100, 80, 8, 1, new KeyStream(key));
            for (int y = 0; y + 1 < 80; y++) {
                for (int x = 0; x + 1 < 100; x++) {
                    int i = y * 100 + x;
                    double xx = 1 + field.dx()[i + 1] - field.dx()[i];
                    double xy = field.dx()[i + 100] - field.dx()[i];
                    double yx = field.dy()[i + 1] - field.dy()[i];
                    double yy = 1 + field.dy()[i + 100] - field.dy()[i];
                    assertTrue(xx * yy - xy * yx > 0, "area keeps its sign");
                }
            }
        }
    }

    @Test
    void severalMovesAreUndoneInReverse() {
        Image smooth = GaussianBlur.blur(Pictures.waves(120, 90, 1), 3);
        java.util.List<WarpField> moves = Warping.moves(smooth, 3, 6, new KeyStream(new byte[32]));
        assertEquals(6, moves.size());
        WarpField there = moves.stream().reduce(WarpField::then).orElseThrow();
        WarpField back = moves.reversed().stream().map(WarpField::inverse).reduce(WarpField::then).orElseThrow();
        WarpField none = there.then(back);
        for (int i = 0; i < none.dx().length; i++) {
            assertEquals(0, Math.hypot(none.dx()[i], none.dy()[i]), .25, "pixel " + i + " comes back to its place");
        }
        double farthest = 0;
        for (int i = 0; i < there.dx().length; i++) {
            farthest = Math.max(farthest, Math.hypot(there.dx()[i], there.dy()[i]));
        }
        assertTrue(farthest > 12, "it went " + farthest + " pixels");
    }

    @Test
    void theEdgeStaysAndStrengthMovesMore() {
        WarpField weak = WarpField.random(100, 80, 5, .3, new KeyStream(new byte[32]));
        WarpField strong = WarpField.random(100, 80, 5, .9, new KeyStream(new byte[32]));
        for (int x = 0; x < 100; x++) {
            assertEquals(0, strong.dx()[x], 1e-5);
            assertEquals(0, strong.dy()[79 * 100 + x], 1e-5);
        }
        for (int i = 0; i < weak.dx().length; i++) {
            assertEquals(3 * weak.dx()[i], strong.dx()[i], 1e-3);
        }
    }

    @Test
    void noStrengthLeavesTheFaceButForTheSeal() {
        Face face = TrialFaces.ordinary(1);
        Image released = method().apply(face, settings(Map.of("strength", "0")), RunContext.seeded(1)).pixels();
        for (int i = 0; i < released.samples().length; i++) {
            assertEquals(face.crop().samples()[i] & 0xfe, released.samples()[i] & 0xfe);
        }
    }
}
