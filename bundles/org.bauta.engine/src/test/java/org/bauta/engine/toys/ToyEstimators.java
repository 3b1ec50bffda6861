package org.bauta.engine.toys;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Estimator;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.FaceReader;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.DetectionSetMetric;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.settings.NoSettings;

/** Estimators of a few lines, and metrics that are measured with them. */
public final class ToyEstimators {
    private ToyEstimators() {
    }

    /** Mean red, green and blue of the face; as points: all 68 at that place. Counts the faces it reads. */
    public static final class Color implements Estimator<NoSettings> {
        private final String id;
        private final Trait trait;
        private final AtomicInteger read;

        public Color(String id, Trait trait, AtomicInteger read) {
            this.id = id;
            this.trait = trait;
            this.read = read;
        }

        @Override
        public EstimatorCard card() {
            return new EstimatorCard(id, trait, "cd".repeat(32), trait == Trait.DENSE_POINTS ? List.of() : List.of("red", "green", "blue"),
                    "none needed", "exact");
        }

        @Override
        public FaceReader open(NoSettings settings) {
            return new FaceReader() {
                @Override
                public float[][] read(List<Face> faces) {
                    read.addAndGet(faces.size());
                    return faces.stream().map(f -> trait == Trait.DENSE_POINTS ? points(f) : color(f)).toArray(float[][]::new);
                }

                @Override
                public void close() {
                    // nothing to close
                }
            };
        }

        private static float[] points(Face face) {
            float[] xy = new float[2 * 68];
            java.util.Arrays.fill(xy, color(face)[0]);
            return xy;
        }
    }

    /** Mean red, green and blue of a face. */
    public static float[] color(Face face) {
        byte[] rgb = face.crop().samples();
        double[] sums = new double[3];
        for (int i = 0; i < rgb.length; i++) {
            sums[i % 3] += rgb[i] & 0xff;
        }
        return new float[] {(float) (3 * sums[0] / rgb.length), (float) (3 * sums[1] / rgb.length), (float) (3 * sums[2] / rgb.length)};
    }

    /** How much redder the release is. */
    public static class Redder implements EstimateMetric<NoSettings> {
        @Override
        public Trait trait() {
            return Trait.ATTRIBUTES;
        }

        @Override
        public double measure(Estimate original, Estimate released, Face truth, NoSettings settings) {
            return released.value("red") - original.value("red");
        }

        @Override
        public Direction direction() {
            return Direction.LOWER_IS_BETTER;
        }

        @Override
        public Aim aim() {
            return Aim.UTILITY;
        }

        @Override
        public String unit() {
            return "levels";
        }

        @Override
        public String variant(NoSettings settings) {
            return "toy-redder";
        }
    }

    /** Redder, by {@code b-attributes} alone. */
    public static final class Choosy extends Redder {
        @Override
        public Optional<String> refusal(EstimatorCard card) {
            return card.id().equals("b-attributes") ? Optional.empty() : Optional.of("choosy does not like " + card.id());
        }

        @Override
        public String variant(NoSettings settings) {
            return "toy-choosy";
        }
    }

    /** How far the first point that is read lies from that of the data set. */
    public static final class OffTruth implements EstimateMetric<NoSettings> {
        @Override
        public Trait trait() {
            return Trait.DENSE_POINTS;
        }

        @Override
        public boolean againstTruth(NoSettings settings) {
            return true;
        }

        @Override
        public double measure(Estimate original, Estimate released, Face truth, NoSettings settings) {
            return truth.dense().map(d -> released.values()[0] - d.x(0)).orElse(Double.NaN);
        }

        @Override
        public Direction direction() {
            return Direction.LOWER_IS_BETTER;
        }

        @Override
        public Aim aim() {
            return Aim.UTILITY;
        }

        @Override
        public String unit() {
            return "px";
        }

        @Override
        public String variant(NoSettings settings) {
            return "toy-off-truth";
        }
    }

    /** Difference of the mean reds of all originals and all releases; of at least 20. */
    public static final class Shift implements SetMetric<NoSettings> {
        @Override
        public Trait trait() {
            return Trait.FEATURES;
        }

        @Override
        public int least(NoSettings settings) {
            return 20;
        }

        @Override
        public double measure(List<Estimate> originals, List<Estimate> released, NoSettings settings) {
            return originals.stream().mapToDouble(e -> e.values()[0]).average().orElseThrow()
                    - released.stream().mapToDouble(e -> e.values()[0]).average().orElseThrow();
        }

        @Override
        public Direction direction() {
            return Direction.LOWER_IS_BETTER;
        }

        @Override
        public Aim aim() {
            return Aim.UTILITY;
        }

        @Override
        public String unit() {
            return "";
        }

        @Override
        public String variant(NoSettings settings) {
            return "toy-shift";
        }
    }

    /** The share of pictures in which the detector finds the same number of faces as before. */
    public static final class SameNumber implements DetectionSetMetric<NoSettings> {
        @Override
        public boolean resamples() {
            return true;
        }

        @Override
        public double measure(List<Searched> pictures, NoSettings settings) {
            return pictures.stream().mapToInt(p -> p.original().size() == p.released().size() ? 1 : 0).average().orElseThrow();
        }

        @Override
        public Direction direction() {
            return Direction.HIGHER_IS_BETTER;
        }

        @Override
        public Aim aim() {
            return Aim.UTILITY;
        }

        @Override
        public String unit() {
            return "fraction";
        }

        @Override
        public String variant(NoSettings settings) {
            return "toy-same-number";
        }
    }
}
