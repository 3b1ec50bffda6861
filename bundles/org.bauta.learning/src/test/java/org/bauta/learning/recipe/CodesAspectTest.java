package org.bauta.learning.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bauta.vision.Similarity;
import org.bauta.core.image.Box;
import org.bauta.learning.faces.Placement;
import org.bauta.learning.faces.Target;
import org.bauta.learning.training.DrawnFace;
import org.junit.jupiter.api.Test;

class CodesAspectTest {
    private static final List<String> NAMES = List.of("yaw", "shape-jaw-width", "shape-nose-shift", "albedo-melanin", "albedo-mole1-x", "margin-Chubby");
    private static final float[] VALUES = {12, 1.3f, -2.6f, 0.65f, 9, 9};

    private static float[] wanted(boolean mirrored) {
        Target target = new CodesAspect(NAMES, 1).target();
        DrawnFace face = new DrawnFace(1, 1, new byte[3], new byte[1], new Box(0, 0, 1, 1), new double[10], new double[136], VALUES);
        assertArrayEquals(new long[] {3}, target.shape());
        float[] out = new float[4];
        target.write(0, face, new Placement(new Similarity(1, 0, 0, 0), mirrored, 1), out, 1);
        return out;
    }

    @Test
    void coefficientsInDeviationsAndNothingElse() {
        assertArrayEquals(new float[] {0, 1, -2, 0.5f}, wanted(false), 1e-6f);
    }

    @Test
    void aMirrorTurnsAsymmetriesRound() {
        assertArrayEquals(new float[] {0, 1, 2, 0.5f}, wanted(true), 1e-6f);
    }

    @Test
    void facesThatWereNotMadeHaveNone() {
        assertTrue(new CodesAspect(List.of("yaw", "AU1"), 1).isEmpty());
        assertFalse(new CodesAspect(NAMES, 1).isEmpty());
    }

    /** The best epoch is that of what the models read. */
    @Test
    void theyDoNotChooseTheEpoch() {
        assertEquals(0, new CodesAspect(NAMES, 1).error(new Answers(List.of(new float[] {5, 5, 5}), List.of(new float[3]), List.of("a"))));
    }
}
