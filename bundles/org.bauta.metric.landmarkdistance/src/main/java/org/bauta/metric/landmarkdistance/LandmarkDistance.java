package org.bauta.metric.landmarkdistance;

import java.util.Locale;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.metric.Reference;
import org.bauta.core.settings.Setting;

/**
 * How far the landmarks of a part of the face have moved: mean Euclidean distance of its points, in per cent of the distance of
 * the two eyes in the reference. NaN, not scored, if the truth is asked for and the data set has no 68 points.
 *
 * <p>Deviates from the paper: the book counts in pixels of its own pictures, which says nothing at another resolution; it takes
 * the face region from a detector, this takes the box around all 68 points.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.2.1, Table 6.2
 */
@About("How far the landmarks of the face, or of its eyes, nose or mouth, have moved, in per cent of the eye distance. Lower is more "
        + "useful.")
@Source(key = "wen2024", where = "Sec. 3.3.2.1, landmark distance; Table 6.2")
public final class LandmarkDistance implements EstimateMetric<LandmarkDistance.Settings> {
    /** Which points are compared. */
    @Source(key = "sagonas2013", where = "Fig. 1: the order of the 68 points")
    public enum Part {
        /** Left upper and right lower corner of the box around all points. */
        FACE(0, 68), ALL_68(0, 68), EYES(36, 48), NOSE(27, 36), MOUTH(48, 68);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    public record Settings(
            @Setting(value = "all-68",
                    text = "face: corners of the box around all points; all-68: every point; eyes, nose, mouth: the points of that part.")
                    Part region,
            @Setting(value = "original", text = Reference.TEXT) Reference reference) {
    }

    @Override
    public Trait trait() {
        return Trait.DENSE_POINTS;
    }

    @Override
    public boolean againstTruth(Settings settings) {
        return settings.reference() == Reference.TRUTH;
    }

    @Override
    public double measure(Estimate original, Estimate released, Face truth, Settings settings) {
        Optional<Landmarks> reference = againstTruth(settings) ? truth.dense() : Optional.of(landmarks(original));
        return reference.map(r -> 100 * distance(r, landmarks(released), settings.region()) / r.eyeDistance()).orElse(Double.NaN);
    }

    private static Landmarks landmarks(Estimate estimate) {
        double[] xy = new double[estimate.values().length];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = estimate.values()[i];
        }
        return Landmarks.of(estimate.card().id(), xy);
    }

    private static double distance(Landmarks a, Landmarks b, Part part) {
        if (part == Part.FACE) {
            return mean(corners(a), corners(b), 0, 2);
        }
        return mean(a.toArray(), b.toArray(), part.from, part.to);
    }

    /** Of points from {@code from} to before {@code to}. */
    private static double mean(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = 2 * from; i < 2 * to; i += 2) {
            sum += Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1]);
        }
        return sum / (to - from);
    }

    private static double[] corners(Landmarks points) {
        double[] out = {points.x(0), points.y(0), points.x(0), points.y(0)};
        for (int i = 1; i < points.size(); i++) {
            out[0] = Math.min(out[0], points.x(i));
            out[1] = Math.min(out[1], points.y(i));
            out[2] = Math.max(out[2], points.x(i));
            out[3] = Math.max(out[3], points.y(i));
        }
        return out;
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
        return "% of eye distance";
    }

    @Override
    public String variant(Settings settings) {
        String part = settings.region().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "landmark-distance@" + part + "-" + settings.reference().word();
    }
}
