package org.bauta.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.metric.DetectionMetric;
import org.bauta.core.metric.DetectionSetMetric;
import org.bauta.core.metric.DetectionSetMetric.Searched;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.metric.Metric;
import org.bauta.core.metric.Metric.Aim;
import org.bauta.core.metric.Metric.Direction;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.RecogniserCard;

/**
 * A metric measured on made-up input. Equal input gives an equal value; a utility metric rates nothing above what has not
 * changed; a metric of sets does not depend on their order.
 */
record MetricTrial<S extends Record>(String id, Metric<S> metric, S settings) {
    /** Of made-up sets, unless the metric wants more. */
    private static final int COUNT = 12;

    void check() {
        switch (metric) {
            case FaceMetric<S> m -> face(m);
            case IdentityMetric<S> m -> identity(m);
            case DetectionMetric<S> m -> repeats(() -> m.measure(TrialFaces.ordinary(1), searched(1).get(0).released(), settings));
            case EstimateMetric<S> m -> estimate(m);
            case SetMetric<S> m -> set(m);
            case DetectionSetMetric<S> m -> detections(m);
        }
    }

    private void repeats(DoubleSupplier value) {
        assertEquals(value.getAsDouble(), value.getAsDouble(), id + ": equal input, equal value");
    }

    /** @param changed of something that was changed at random */
    private void unchangedIsBest(double unchanged, double changed) {
        if (metric.aim() == Aim.UTILITY && !Double.isNaN(unchanged) && !Double.isNaN(changed)) {
            boolean best = metric.direction() == Direction.HIGHER_IS_BETTER ? unchanged >= changed : unchanged <= changed;
            assertTrue(best, id + ": what is unchanged gives " + unchanged + ", what is changed gives " + changed);
        }
    }

    private void face(FaceMetric<S> m) {
        Face face = TrialFaces.ordinary(1);
        Face other = face.in(TrialFaces.ordinary(2).image());
        repeats(() -> m.measure(face, other, settings));
        unchangedIsBest(m.measure(face, face, settings), m.measure(face, other, settings));
    }

    private void identity(IdentityMetric<S> m) {
        RecogniserCard card = new RecogniserCard("trial", "", 2, "", Map.of(.001, .5, .01, .25), "made up");
        repeats(() -> m.measure(new float[] {1, 0}, new float[] {.6f, .8f}, card, settings));
    }

    private void estimate(EstimateMetric<S> m) {
        Estimate one = TrialEstimates.of(m.trait(), 1, 1).get(0);
        Estimate other = TrialEstimates.of(m.trait(), 1, 2).get(0);
        float[] before = one.values().clone();
        Face truth = TrialFaces.ordinary(1);
        repeats(() -> m.measure(one, other, truth, settings));
        assertArrayEquals(before, one.values(), id + ": the estimates are as they were");
        if (!m.againstTruth(settings)) {
            unchangedIsBest(m.measure(one, one, truth, settings), m.measure(one, other, truth, settings));
        }
    }

    private void set(SetMetric<S> m) {
        int count = Math.max(COUNT, m.least(settings));
        assertTrue(m.least(settings) >= 1, id + ": says how many pictures it needs");
        List<Estimate> originals = TrialEstimates.of(m.trait(), count, 1);
        List<Estimate> released = TrialEstimates.of(m.trait(), count, 2);
        double value = m.measure(originals, released, settings);
        repeats(() -> m.measure(originals, released, settings));
        unchangedIsBest(m.measure(originals, originals, settings), value);
        assertEquals(value, m.measure(shuffled(originals), shuffled(released), settings), 1e-9 * Math.max(1, Math.abs(value)),
                id + ": the order of the pairs does not matter");
    }

    private void detections(DetectionSetMetric<S> m) {
        List<Searched> pictures = searched(COUNT);
        repeats(() -> m.measure(pictures, settings));
        assertEquals(m.measure(pictures, settings), m.measure(shuffled(pictures), settings), 1e-12, id + ": the order does not matter");
        List<Searched> same = pictures.stream().map(p -> new Searched(p.truth(), p.original(), p.original())).toList();
        unchangedIsBest(m.measure(same, settings), m.measure(pictures, settings));
        assertEquals(Double.NaN, m.measure(List.of(), settings), id + ": no pictures, no value");
    }

    private static <T> List<T> shuffled(List<T> list) {
        List<T> out = new ArrayList<>(list);
        Collections.shuffle(out, new SplittableRandom(3));
        return out;
    }

    /** The original's face is found exactly; that of the release a little beside, less surely, and sometimes another too. */
    private static List<Searched> searched(int count) {
        SplittableRandom random = new SplittableRandom(4);
        List<Searched> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Box truth = new Box(20, 20, 50, 60);
            List<Detection> released = new ArrayList<>();
            released.add(found(new Box(20 + random.nextDouble(40), 20, 50, 60), random.nextDouble(.1, .8)));
            if (random.nextBoolean()) {
                released.add(found(new Box(200, 200, 50, 60), random.nextDouble()));
            }
            out.add(new Searched(truth, List.of(found(truth, random.nextDouble(.8, 1))), released));
        }
        return out;
    }

    private static Detection found(Box box, double score) {
        return new Detection(box, score, Optional.empty());
    }
}
