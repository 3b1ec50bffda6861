package org.bauta.metric.perceptualdistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.settings.NoSettings;
import org.bauta.testkit.TrialEstimates;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class PerceptualDistanceTest {
    private static final NoSettings NONE = new NoSettings();
    private final Face face = TrialFaces.ordinary(1);

    @Test
    void isTheSquaredEuclideanDistance() {
        assertEquals(25, perceptual(new float[] {1, 2, 3}, new float[] {4, 6, 3}), 1e-12);
        assertEquals(0, perceptual(new float[] {1, 2, 3}, new float[] {1, 2, 3}));
        assertEquals(perceptual(new float[] {1, 2}, new float[] {5, 5}), perceptual(new float[] {5, 5}, new float[] {1, 2}));
    }

    @Test
    void lpipsIsTheSameNumberByTheThreeCalibratedNets() {
        for (String id : List.of("lpips-alex", "lpips-vgg", "lpips-squeeze")) {
            assertEquals(25, new Lpips().measure(estimate(id, 1, 2, 3), estimate(id, 4, 6, 3), face, NONE), 1e-12, id);
        }
    }

    @Test
    void lpipsRefusesAnyOtherNetAndSaysWhatToDo() {
        ModelUnavailable e = assertThrows(ModelUnavailable.class,
                () -> new Lpips().measure(estimate("perceptual-small", 1), estimate("perceptual-small", 2), face, NONE));
        assertTrue(e.getMessage().contains("perceptual-small") && e.getMessage().contains("lpips-alex")
                && e.getMessage().contains("perceptual-distance"), e.getMessage());
    }

    private static Estimate estimate(String id, float... values) {
        return new Estimate(TrialEstimates.card(id, Trait.PERCEPTION), values);
    }

    private double perceptual(float[] a, float[] b) {
        return new PerceptualDistance().measure(estimate("any", a), estimate("any", b), face, NONE);
    }
}
