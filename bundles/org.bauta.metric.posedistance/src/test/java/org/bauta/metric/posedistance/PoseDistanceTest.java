package org.bauta.metric.posedistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.Reference;
import org.bauta.metric.posedistance.PoseDistance.Angle;
import org.bauta.metric.posedistance.PoseDistance.Settings;
import org.bauta.testkit.TrialEstimates;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class PoseDistanceTest {
    private final PoseDistance metric = new PoseDistance();

    private static Estimate pose(double yaw, double pitch, double roll) {
        return new Estimate(TrialEstimates.card(Trait.POSE), new float[] {(float) yaw, (float) pitch, (float) roll});
    }

    private static Face face(Map<String, String> attributes) {
        Face f = TrialFaces.ordinary(1);
        return new Face(f.image(), f.box(), "test", f.points(), Optional.empty(), "", attributes);
    }

    private double value(Estimate a, Estimate b, Angle angle) {
        return metric.measure(a, b, face(Map.of()), new Settings(angle, Reference.ORIGINAL));
    }

    @Test
    void eachAngleByItselfAndAllTogether() {
        Estimate a = pose(10, -5, 2);
        Estimate b = pose(12, -2, -4);
        assertEquals(2, value(a, b, Angle.YAW), 1e-6);
        assertEquals(3, value(a, b, Angle.PITCH), 1e-6);
        assertEquals(6, value(a, b, Angle.ROLL), 1e-6);
        assertEquals(7, value(a, b, Angle.TOTAL), 1e-6, "2, 3, 6, 7");
        assertEquals(value(a, b, Angle.TOTAL), value(b, a, Angle.TOTAL), 1e-12);
        assertEquals(0, value(a, a, Angle.TOTAL));
    }

    @Test
    void theNamesOfTheEstimatorDecideNotTheirOrder() {
        EstimatorCard turned = new EstimatorCard("turned", Trait.POSE, "", List.of("roll", "yaw", "pitch"), "", "");
        assertEquals(2, value(pose(10, 0, 0), new Estimate(turned, new float[] {50, 12, 30}), Angle.YAW), 1e-6);
    }

    @Test
    void anglesAreComparedAroundTheCircle() {
        assertEquals(2, value(pose(0, 0, 179), pose(0, 0, -179), Angle.ROLL), 1e-6);
        assertEquals(2, value(pose(0, 0, -179), pose(0, 0, 179), Angle.TOTAL), 1e-6);
    }

    @Test
    void theTruthIsInTheAttributesAndIsNotScoredWhereThereIsNone() {
        Settings yaw = new Settings(Angle.YAW, Reference.TRUTH);
        Settings total = new Settings(Angle.TOTAL, Reference.TRUTH);
        assertEquals(5, metric.measure(pose(99, 0, 0), pose(25, 0, 0), face(Map.of("yaw", "20.00")), yaw), 1e-6);
        assertEquals(Double.NaN, metric.measure(pose(0, 0, 0), pose(0, 0, 0), face(Map.of("yaw", "20.00")), total), "pitch is unknown");
        assertEquals(Double.NaN, metric.measure(pose(0, 0, 0), pose(0, 0, 0), face(Map.of("yaw", "profile")), yaw), "not a number");
        assertTrue(metric.againstTruth(yaw));
    }
}
