package org.bauta.metric.actionunitdistance;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.settings.Setting;

/**
 * How much the action units of one face have changed: root of the mean squared difference of their intensities, 0..1; of a single
 * unit, its absolute difference.
 *
 * <p>Deviates from the paper, which takes the root over the frames of a clip and averages over units: that is
 * {@link ActionUnitRmse}. This one has a value for each face, and so an interval over persons.
 *
 * @see <a href="https://doi.org/10.1109/ICPR48806.2021.9412186">Bursic et al. 2021</a>
 */
@About("How much the release changes the intensity of the face's action units, face by face. Lower is more useful.")
@Source(key = "wen2024", where = "Sec. 3.3.2.2, expression preservation")
public final class ActionUnitDistance implements EstimateMetric<ActionUnitDistance.Settings> {
    public record Settings(@Setting(value = "all",
            text = "An action unit as the estimator names it, or all, to average over every one.") String unit) {
    }

    @Override
    public Trait trait() {
        return Trait.ACTION_UNITS;
    }

    /** @throws org.bauta.core.failure.ModelUnavailable if the estimator does not know the unit */
    @Override
    public double measure(Estimate original, Estimate released, Face truth, Settings settings) {
        int[] units = original.card().select(settings.unit());
        double squares = 0;
        for (int u : units) {
            double d = released.values()[u] - original.values()[u];
            squares += d * d;
        }
        return Math.sqrt(squares / units.length);
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
    public String variant(Settings settings) {
        return "action-unit-distance@rmse-" + settings.unit();
    }
}
