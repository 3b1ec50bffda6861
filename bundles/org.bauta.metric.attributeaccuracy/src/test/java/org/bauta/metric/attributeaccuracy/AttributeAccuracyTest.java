package org.bauta.metric.attributeaccuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.metric.attributeaccuracy.AttributeAccuracy.Settings;
import org.bauta.testkit.TrialEstimates;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class AttributeAccuracyTest {
    private static final Settings ALL = new Settings("all", .5);
    private final AttributeAccuracy metric = new AttributeAccuracy();
    /** Male, Young and Bald, not Smiling, no Eyeglasses. */
    private final Estimate released = new Estimate(TrialEstimates.card(Trait.ATTRIBUTES), new float[] {.9f, .7f, .2f, .1f, .8f});

    private double value(Map<String, String> truth, Settings settings) {
        Face f = TrialFaces.ordinary(1);
        Face known = new Face(f.image(), f.box(), "test", f.points(), Optional.empty(), "", truth);
        return metric.measure(released, released, known, settings);
    }

    /** Eq. 4.14 by hand: four attributes known, Hamming distance 1. */
    @Test
    void isOneMinusTheHammingDistanceOverTheCardinality() {
        Map<String, String> truth = Map.of("Male", "1", "Young", "-1", "Smiling", "-1", "Bald", "1", "yaw", "12.00", "Pale_Skin", "1");
        assertEquals((4 - 1) / 4.0, value(truth, ALL), 1e-12);
        assertEquals(0, value(truth, new Settings("Young", .5)));
        assertEquals(1, value(truth, new Settings("Young", .75)), "with a stricter threshold it is right");
    }

    @Test
    void yesAndNoAreReadAsTheLoadersWriteThem() {
        for (String yes : List.of("1", "true", "True")) {
            assertEquals(1, value(Map.of("Male", yes), ALL), 0, yes);
        }
        for (String no : List.of("-1", "0", "false", "False")) {
            assertEquals(0, value(Map.of("Male", no), ALL), 0, no);
        }
    }

    @Test
    void whatIsNotKnownTakesNoPart() {
        assertEquals(Double.NaN, value(Map.of(), ALL));
        assertEquals(Double.NaN, value(Map.of("Male", "unknown"), ALL));
        assertEquals(Double.NaN, value(Map.of("Male", "1"), new Settings("Young", .5)));
        assertEquals(1, value(Map.of("Male", "1", "Young", "2"), ALL));
        assertTrue(metric.againstTruth(ALL));
    }
}
