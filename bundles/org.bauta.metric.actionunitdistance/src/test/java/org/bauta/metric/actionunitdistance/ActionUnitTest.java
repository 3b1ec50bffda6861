package org.bauta.metric.actionunitdistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.testkit.Numbers;
import org.bauta.testkit.TrialEstimates;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class ActionUnitTest {
    private static final EstimatorCard CARD = TrialEstimates.card(Trait.ACTION_UNITS);
    private final Face face = TrialFaces.ordinary(1);
    private final List<Estimate> originals = new ArrayList<>();
    private final List<Estimate> released = new ArrayList<>();

    /** The numbers of releng/conformance/drawn_numbers.py: releases are three parts original and one part something else. */
    ActionUnitTest() {
        Numbers numbers = new Numbers(24);
        originals.addAll(numbers.estimates(20, CARD, 4, 1, 0));
        for (Estimate e : numbers.estimates(20, CARD, 4, 1, 0)) {
            float[] values = e.values();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (.75 * originals.get(released.size()).values()[i] + .25 * values[i]);
            }
            released.add(e);
        }
    }

    /** pearsonr of SciPy 1.10.1. */
    @Test
    void correlationAgreesWithSciPy() {
        assertEquals(0.9562380760519694, pcc(originals, released, "all"), 1e-12);
        assertEquals(0.94811473845187, pcc(originals, released, "AU1"), 1e-12);
        assertEquals(0.9674682864789136, pcc(originals, released, "AU26"), 1e-12);
    }

    @Test
    void correlationSeesThroughScaleAndShiftButNotThroughReversal() {
        assertEquals(1, pcc(originals, mapped(originals, .5f, .25f), "all"), 1e-6);
        assertEquals(-1, pcc(originals, mapped(originals, -1, 1), "all"), 1e-6);
    }

    @Test
    void aFrozenFaceHasLostItsCorrelationAndAnOriginalThatNeverMovesHasNone() {
        List<Estimate> frozen = mapped(originals, 0, .5f);
        assertEquals(0, pcc(originals, frozen, "all"), 0);
        assertEquals(Double.NaN, pcc(frozen, released, "all"));
    }

    /** NumPy: root of the mean square over pictures, mean over units. */
    @Test
    void rmseAgreesWithNumPy() {
        assertEquals(0.09852432730294042, rmse(originals, released), 1e-9);
        assertEquals(0, rmse(originals, originals), 0);
        assertEquals(.25, rmse(originals, mapped(originals, 1, .25f)), 1e-7);
    }

    @Test
    void distanceOfOneFaceIsTheRootOfItsMeanSquareAndOfOneUnitItsChange() {
        Estimate a = new Estimate(CARD, new float[] {0, 0, .5f, 1});
        Estimate b = new Estimate(CARD, new float[] {.5f, .5f, 1, .5f});
        Estimate c = new Estimate(CARD, new float[] {0, 0, .5f, .25f});
        assertEquals(.5, distance(a, b, "all"), 1e-12);
        assertEquals(.375, distance(a, c, "all"), 1e-12);
        assertEquals(.75, distance(a, c, "AU26"), 1e-12);
        assertEquals(0, distance(a, c, "AU12"), 0);
        assertEquals(distance(a, b, "all"), distance(b, a, "all"), 1e-12);
    }

    @Test
    void anUnknownUnitIsNamedTogetherWithThoseThereAre() {
        String message = assertThrows(ModelUnavailable.class, () -> pcc(originals, released, "AU99")).getMessage();
        assertTrue(message.contains("AU99") && message.contains("AU1, AU4, AU12, AU26"), message);
    }

    private static List<Estimate> mapped(List<Estimate> estimates, float scale, float shift) {
        return estimates.stream().map(e -> {
            float[] values = e.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = scale * values[i] + shift;
            }
            return new Estimate(e.card(), values);
        }).toList();
    }

    private static double pcc(List<Estimate> a, List<Estimate> b, String unit) {
        return new ActionUnitCorrelation().measure(a, b, new ActionUnitCorrelation.Settings(unit));
    }

    private static double rmse(List<Estimate> a, List<Estimate> b) {
        return new ActionUnitRmse().measure(a, b, new ActionUnitRmse.Settings("all"));
    }

    private double distance(Estimate a, Estimate b, String unit) {
        return new ActionUnitDistance().measure(a, b, face, new ActionUnitDistance.Settings(unit));
    }
}
