package org.bauta.metric.expressiondistance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.metric.expressiondistance.ExpressionDistance.Distance;
import org.bauta.metric.expressiondistance.ExpressionDistance.Settings;
import org.bauta.testkit.TrialEstimates;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class ExpressionDistanceTest {
    private final ExpressionDistance metric = new ExpressionDistance();
    private final Face face = TrialFaces.ordinary(1);

    private double value(Distance distance, float[] a, float[] b) {
        EstimatorCard card = TrialEstimates.card(Trait.EXPRESSION);
        return metric.measure(new Estimate(card, a), new Estimate(card, b), face, new Settings(distance));
    }

    @Test
    void certaintyOfTwoExpressionsIsAsFarAsItGoes() {
        float[] happy = {0, 1, 0};
        float[] surprised = {0, 0, 1};
        assertEquals(Math.sqrt(2), value(Distance.L2, happy, surprised), 1e-12);
        assertEquals(1, value(Distance.TOTAL_VARIATION, happy, surprised), 1e-12);
        assertEquals(1, value(Distance.CHANGED, happy, surprised));
    }

    @Test
    void aShareOfProbabilityThatMovesIsCountedOnce() {
        float[] a = {.5f, .25f, .25f};
        float[] b = {.25f, .5f, .25f};
        assertEquals(.25, value(Distance.TOTAL_VARIATION, a, b), 1e-12);
        assertEquals(.25 * Math.sqrt(2), value(Distance.L2, a, b), 1e-12);
        assertEquals(1, value(Distance.CHANGED, a, b));
        assertEquals(0, value(Distance.CHANGED, new float[] {.9f, .1f, 0}, new float[] {.4f, .3f, .3f}), "the likeliest is the same");
    }

    @Test
    void everyDistanceIsZeroForTheSameAndSymmetric() {
        Estimate a = TrialEstimates.of(Trait.EXPRESSION, 1, 1).get(0);
        Estimate b = TrialEstimates.of(Trait.EXPRESSION, 1, 2).get(0);
        for (Distance d : Distance.values()) {
            assertEquals(0, value(d, a.values(), a.values()), 0, d.toString());
            assertEquals(value(d, a.values(), b.values()), value(d, b.values(), a.values()), 1e-12, d.toString());
        }
    }
}
