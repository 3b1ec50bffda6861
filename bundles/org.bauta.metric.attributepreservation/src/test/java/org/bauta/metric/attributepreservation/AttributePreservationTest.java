package org.bauta.metric.attributepreservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.metric.attributepreservation.AttributePreservation.Settings;
import org.bauta.testkit.TrialEstimates;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class AttributePreservationTest {
    private final AttributePreservation metric = new AttributePreservation();

    private double value(String attribute, double threshold, float[] a, float[] b) {
        EstimatorCard card = TrialEstimates.card(Trait.ATTRIBUTES);
        return metric.measure(new Estimate(card, a), new Estimate(card, b), TrialFaces.ordinary(1), new Settings(attribute, threshold));
    }

    @Test
    void countsAttributesOnTheSameSideOfTheThreshold() {
        float[] a = {.9f, .1f, .5f, .4f, 0};
        float[] b = {.6f, .3f, .4f, .9f, .499f};
        assertEquals(3 / 5.0, value("all", .5, a, b), 1e-12, "exactly at the threshold is a yes");
        assertEquals(1, value("Male", .5, a, b));
        assertEquals(0, value("Smiling", .5, a, b));
        assertEquals(1 / 5.0, value("all", .2, new float[5], new float[] {1, 1, 1, 1, .1f}), 1e-12);
        assertEquals(1, value("all", .5, a, a));
    }

    /** With labels drawn at random the share of agreement is p q + (1 - p)(1 - q). */
    @Test
    void independentLabelsAgreeAsOftenAsChanceHasIt() {
        SplittableRandom random = new SplittableRandom(5);
        double sum = 0;
        for (int i = 0; i < 20_000; i++) {
            float[] a = {random.nextDouble() < .8 ? 1 : 0, 0, 0, 0, 0};
            float[] b = {random.nextDouble() < .3 ? 1 : 0, 0, 0, 0, 0};
            sum += value("Male", .5, a, b);
        }
        assertEquals(.8 * .3 + .2 * .7, sum / 20_000, .015);
    }

    @Test
    void anUnknownAttributeIsNamedTogetherWithThoseThereAre() {
        String message = assertThrows(ModelUnavailable.class, () -> value("Male?", .5, new float[5], new float[5])).getMessage();
        assertTrue(message.contains("'Male?'") && message.contains("Male, Young"), message);
    }
}
