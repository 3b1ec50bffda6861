package org.bauta.core.metric;

import java.util.List;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.Trait;

/** Compares all originals with all releases of a condition, as FID does; measured for every estimator of its trait. */
public non-sealed interface SetMetric<S extends Record> extends Metric<S> {
    /** Which estimators it is measured with. */
    Trait trait();

    /** Fewer pictures than this are not scored. */
    int least(S settings);

    /**
     * @param originals what was read in the originals, in the order of the data set
     * @param released what was read in their releases, in the same order
     * @return the value; NaN means not scored
     */
    double measure(List<Estimate> originals, List<Estimate> released, S settings);
}
