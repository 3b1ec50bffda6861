package org.bauta.learning.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.bauta.vision.Alignment;
import org.junit.jupiter.api.Test;

class FaceWarpTest {
    private static final double[] TEMPLATE = {8, 8, 24, 8, 16, 16, 10, 24, 22, 24};
    private static final int SIDE = 32;

    private static float[] samples(Image image, Region region) {
        byte[] bytes = image.crop(region).samples();
        float[] out = new float[bytes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = bytes[i] & 0xff;
        }
        return out;
    }

    /** The region's own pixels and what lies beside it make up what OpenCV aligns, which rounds places to 1/32 of a pixel. */
    @Test
    void seesWhatARecogniserSees() {
        for (Face face : new Face[] {TrialFaces.ordinary(1), TrialFaces.odd().get("partly outside"), TrialFaces.odd().get("17 x 333")}) {
            Image expected = Alignment.align(face, TEMPLATE, SIDE, SIDE);
            FaceWarp warp = new FaceWarp(face, face.region(), TEMPLATE, SIDE, SIDE);
            float[] actual = new float[3 * SIDE * SIDE];
            warp.align(samples(face.image(), face.region()), actual, 0);
            double error = 0;
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    for (int c = 0; c < 3; c++) {
                        error += Math.abs(expected.sample(x, y, c) - actual[c * SIDE * SIDE + y * SIDE + x]);
                    }
                }
            }
            assertTrue(error / actual.length < 1, "mean difference in levels: " + error / actual.length);
        }
    }

    /** {@code <W x, y> = <x, W' y>} for all x and y, up to the part that does not depend on x. */
    @Test
    void pullIsTheTransposeOfAlign() {
        Face face = TrialFaces.ordinary(2);
        FaceWarp warp = new FaceWarp(face, face.region(), TEMPLATE, SIDE, SIDE);
        SplittableRandom random = new SplittableRandom(1);
        float[] x = new float[warp.size()];
        float[] y = new float[3 * SIDE * SIDE];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble(-1, 1);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) random.nextDouble(-1, 1);
        }
        float[] zero = new float[y.length];
        float[] moved = new float[y.length];
        warp.align(new float[x.length], zero, 0);
        warp.align(x, moved, 0);
        float[] pulled = warp.pull(y, 0);
        double there = 0;
        double back = 0;
        for (int i = 0; i < y.length; i++) {
            there += (double) (moved[i] - zero[i]) * y[i];
        }
        for (int i = 0; i < x.length; i++) {
            back += (double) x[i] * pulled[i];
        }
        assertEquals(there, back, 1e-3 * Math.max(1, Math.abs(there)));
    }

    @Test
    void aRegionThatTheTemplateDoesNotCoverIsNotSeen() {
        Face face = Face.of(Pictures.waves(64, 64, 3), new Box(0, 0, 20, 20), "test");
        assertTrue(new FaceWarp(face, new Region(60, 60, 4, 4), TEMPLATE, SIDE, SIDE).isBlind());
    }
}
