package org.bauta.metric.landmarkdistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.metric.Reference;
import org.bauta.metric.landmarkdistance.LandmarkDistance.Part;
import org.bauta.metric.landmarkdistance.LandmarkDistance.Settings;
import org.bauta.testkit.TrialEstimates;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class LandmarkDistanceTest {
    private final LandmarkDistance metric = new LandmarkDistance();
    private final Estimate original = points();
    private final Face face = TrialFaces.ordinary(1);

    /** Both eyes' means are 40 pixels apart. */
    private static Estimate points() {
        float[] xy = new float[136];
        for (int i = 0; i < 68; i++) {
            xy[2 * i] = i < 36 ? i : i < 42 ? 20 : i < 48 ? 60 : 30 + i % 20;
            xy[2 * i + 1] = i < 36 ? 5 + i % 7 : i < 48 ? 10 : 40;
        }
        return new Estimate(TrialEstimates.card(Trait.DENSE_POINTS), xy);
    }

    private static Estimate moved(Estimate e, int from, int to, float dx, float dy) {
        float[] xy = e.values().clone();
        for (int i = from; i < to; i++) {
            xy[2 * i] += dx;
            xy[2 * i + 1] += dy;
        }
        return new Estimate(e.card(), xy);
    }

    private double value(Estimate released, Part part) {
        return metric.measure(original, released, face, new Settings(part, Reference.ORIGINAL));
    }

    /** 3, 4, 5: every point moves 5 pixels, an eighth of the eye distance. */
    @Test
    void aShiftOfAllPointsIsItsLengthOverTheEyeDistanceInEveryPart() {
        Estimate shifted = moved(original, 0, 68, 3, 4);
        for (Part part : Part.values()) {
            assertEquals(0, value(original, part), 1e-12, part + " unmoved");
            assertEquals(12.5, value(shifted, part), 1e-6, part.toString());
        }
    }

    @Test
    void eachPartSeesItsOwnPointsAlone() {
        Estimate mouth = moved(original, 48, 68, 0, 8);
        assertEquals(20, value(mouth, Part.MOUTH), 1e-6);
        assertEquals(0, value(mouth, Part.EYES), 1e-12);
        assertEquals(0, value(mouth, Part.NOSE), 1e-12);
        assertEquals(20 * 20 / 68.0, value(mouth, Part.ALL_68), 1e-6);
        assertEquals(10, value(mouth, Part.FACE), 1e-6, "only the lower corner of the box has moved");
        assertEquals(20, value(moved(original, 27, 36, 8, 0), Part.NOSE), 1e-6);
        assertEquals(20, value(moved(original, 36, 48, 8, 0), Part.EYES), 1e-6, "by the distance of the original's eyes");
    }

    @Test
    void theTruthIsTheDataSetsAndIsNotScoredWhereThereIsNone() {
        Settings settings = new Settings(Part.ALL_68, Reference.TRUTH);
        double[] xy = new double[136];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = original.values()[i];
        }
        Face known = new Face(face.image(), face.box(), "test", face.points(), Optional.of(Landmarks.of("ground-truth", xy)), "", Map.of());
        Estimate wrong = moved(original, 0, 68, 40, 0);
        assertEquals(12.5, metric.measure(wrong, moved(original, 0, 68, 3, 4), known, settings), 1e-6);
        assertEquals(Double.NaN, metric.measure(original, wrong, face, settings));
        assertTrue(metric.againstTruth(settings));
    }

    @Test
    void growsWithTheNoiseOfThePoints() {
        double last = 0;
        for (double sigma : new double[] {.5, 1, 2, 4}) {
            SplittableRandom random = new SplittableRandom(7);
            float[] xy = original.values().clone();
            for (int i = 0; i < xy.length; i++) {
                xy[i] += (float) (sigma * random.nextGaussian());
            }
            double value = value(new Estimate(original.card(), xy), Part.ALL_68);
            assertTrue(value > last, sigma + ": " + value);
            // the mean length of a normal displacement in the plane is sigma sqrt(pi / 2)
            assertEquals(100 / 40.0 * sigma * Math.sqrt(Math.PI / 2), value, .2 * value);
            last = value;
        }
    }
}
