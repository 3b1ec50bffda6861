package org.bauta.metric.actionunitdistance;

import java.util.Arrays;
import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.settings.Setting;

/**
 * How much the action units of all pictures together have changed: for each unit the root of the mean squared difference of its
 * intensities over all pictures, 0..1, averaged over the units.
 *
 * @see <a href="https://doi.org/10.1109/ICPR48806.2021.9412186">Bursic et al. 2021</a>
 */
@About("Root mean squared change of the action units' intensities over all pictures, averaged over the units. Lower is more useful.")
@Source(key = "bursic2021", where = "evaluation of expressions: RMSE")
@Source(key = "wen2024", where = "Sec. 3.3.2.2, expression preservation")
public final class ActionUnitRmse implements SetMetric<ActionUnitRmse.Settings> {
    public record Settings(@Setting(value = "all",
            text = "An action unit as the estimator names it, or all, to average over every one.") String unit) {
    }

    @Override
    public Trait trait() {
        return Trait.ACTION_UNITS;
    }

    @Override
    public int least(Settings settings) {
        return 1;
    }

    /** @throws org.bauta.core.failure.ModelUnavailable if the estimator does not know the unit */
    @Override
    public double measure(List<Estimate> originals, List<Estimate> released, Settings settings) {
        if (originals.isEmpty()) {
            return Double.NaN;
        }
        int[] units = originals.get(0).card().select(settings.unit());
        double[] squares = new double[units.length];
        for (int i = 0; i < originals.size(); i++) {
            float[] before = originals.get(i).values();
            float[] after = released.get(i).values();
            for (int u = 0; u < units.length; u++) {
                double d = after[units[u]] - before[units[u]];
                squares[u] += d * d;
            }
        }
        return Arrays.stream(squares).map(s -> Math.sqrt(s / originals.size())).average().orElse(Double.NaN);
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
        return "action-unit-rmse@" + settings.unit();
    }
}
