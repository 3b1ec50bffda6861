package org.bauta.metric.actionunitdistance;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;
import org.bauta.core.metric.Correlation;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.settings.Setting;

/**
 * Whether the action units of the releases move as those of the originals: Pearson's correlation of a unit's intensity over all
 * pictures in their order, -1..1, averaged over the units. On the frames of a clip it is the correlation over time.
 *
 * <p>A unit that never moves in the originals is left out; one that moves there and in no release counts as 0, so that a method
 * that freezes the face is not left unscored. Pictures of several clips make one row: run clip by clip to keep them apart.
 *
 * @see <a href="https://doi.org/10.1109/ICPR48806.2021.9412186">Bursic et al. 2021</a>
 */
@About("Pearson correlation of the action units of originals and releases over time, averaged over the units. Higher is more useful.")
@Source(key = "bursic2021", where = "evaluation of expressions: PCC")
@Source(key = "wen2024", where = "Sec. 3.3.2.2, expression preservation")
public final class ActionUnitCorrelation implements SetMetric<ActionUnitCorrelation.Settings> {
    public record Settings(@Setting(value = "all",
            text = "An action unit as the estimator names it, or all, to average over every one.") String unit) {
    }

    @Override
    public Trait trait() {
        return Trait.ACTION_UNITS;
    }

    @Override
    public int least(Settings settings) {
        return 3;
    }

    /** @throws org.bauta.core.failure.ModelUnavailable if the estimator does not know the unit */
    @Override
    public double measure(List<Estimate> originals, List<Estimate> released, Settings settings) {
        if (originals.isEmpty()) {
            return Double.NaN;
        }
        return Correlation.mean(originals, released, originals.get(0).card().select(settings.unit()));
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
    public String variant(Settings settings) {
        return "action-unit-pcc@" + settings.unit();
    }
}
