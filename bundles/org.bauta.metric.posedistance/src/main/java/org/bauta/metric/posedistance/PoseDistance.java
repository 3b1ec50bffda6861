package org.bauta.metric.posedistance;

import java.util.Locale;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.metric.Reference;
import org.bauta.core.settings.Setting;

/**
 * How far the head has turned: absolute difference of one angle, or Euclidean distance of all three, in degrees. Angles are
 * compared around the circle: 179 and -179 are 2 degrees apart.
 *
 * <p>The truth stands in the attributes {@code yaw}, {@code pitch} and {@code roll} of the face, in degrees and with the signs of
 * {@link Trait#POSE}; where one is missing or no number, the face is NaN, not scored.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.2.2 and 8.6.1
 */
@About("By how many degrees the release turns the head, in all or by yaw, pitch or roll alone. Lower is more useful.")
@Source(key = "wen2024", where = "Sec. 3.3.2.2, pose preservation; Sec. 8.6.1, POSE")
public final class PoseDistance implements EstimateMetric<PoseDistance.Settings> {
    /** What is compared. */
    public enum Angle {
        /** Euclidean distance of the three. */
        TOTAL("yaw", "pitch", "roll"), YAW("yaw"), PITCH("pitch"), ROLL("roll");

        private final String[] names;

        Angle(String... names) {
            this.names = names;
        }
    }

    public record Settings(
            @Setting(value = "total",
                    text = "total: Euclidean distance of the three angles; yaw, pitch, roll: that angle alone.") Angle angle,
            @Setting(value = "original", text = Reference.TEXT) Reference reference) {
    }

    @Override
    public Trait trait() {
        return Trait.POSE;
    }

    @Override
    public boolean againstTruth(Settings settings) {
        return settings.reference() == Reference.TRUTH;
    }

    @Override
    public double measure(Estimate original, Estimate released, Face truth, Settings settings) {
        double squares = 0;
        for (String name : settings.angle().names) {
            double reference = againstTruth(settings) ? degrees(truth, name) : original.value(name);
            double difference = Math.IEEEremainder(released.value(name) - reference, 360);
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    private static double degrees(Face truth, String name) {
        try {
            return Optional.ofNullable(truth.attributes().get(name)).map(Double::valueOf).orElse(Double.NaN);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
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
        return "degrees";
    }

    @Override
    public String variant(Settings settings) {
        return "pose-distance@" + settings.angle().name().toLowerCase(Locale.ROOT) + "-" + settings.reference().word();
    }
}
