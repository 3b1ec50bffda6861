package org.bauta.metric.akd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.metric.akd.Akd.Distance;
import org.bauta.metric.akd.Akd.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialEstimates;
import org.junit.jupiter.api.Test;

class AkdTest {
    private final Akd metric = new Akd();
    private final Face face = Face.of(Pictures.waves(100, 90, 1), new Box(10, 10, 64, 70), "test");
    private final Estimate original = TrialEstimates.of(Trait.DENSE_POINTS, 1, 1).get(0);

    private double value(double dx, double dy, Distance distance, int width) {
        float[] xy = original.values().clone();
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] += (float) dx;
            xy[i + 1] += (float) dy;
        }
        return metric.measure(original, new Estimate(original.card(), xy), face, new Settings(distance, width));
    }

    @Test
    void aShiftIsItsLengthOrTheMeanOfItsTwoSides() {
        assertEquals(5, value(3, -4, Distance.L2, 0), 1e-5);
        assertEquals(3.5, value(3, -4, Distance.L1, 0), 1e-5);
        assertEquals(0, value(0, 0, Distance.L1, 256));
    }

    @Test
    void pixelsAreThoseOfAFaceOfTheGivenWidth() {
        assertEquals(4 * 5, value(3, -4, Distance.L2, 256), 1e-4, "the box is 64 pixels wide");
    }

    /** Of independent coordinates: the mean of all absolute differences, written down as the evaluation code has it. */
    @Test
    void isTheMeanAbsoluteDifferenceOfTheCoordinates() {
        Estimate other = TrialEstimates.of(Trait.DENSE_POINTS, 1, 2).get(0);
        double mean = IntStream.range(0, 136).mapToDouble(i -> Math.abs(original.values()[i] - other.values()[i])).average().orElseThrow();
        assertEquals(mean, metric.measure(original, other, face, new Settings(Distance.L1, 0)), 1e-4);
        assertTrue(metric.measure(original, other, face, new Settings(Distance.L2, 0)) > mean, "a side is shorter than the way");
    }
}
