package org.bauta.core.metric;

import java.util.Optional;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;

/** Compares what an estimator reads in a face and in its release; measured for every estimator of its trait. */
public non-sealed interface EstimateMetric<S extends Record> extends Metric<S> {
    /** Which estimators it is measured with. */
    Trait trait();

    /**
     * True if these settings compare with the truth that the data set knows, not with what the estimator read in the
     * original. Then the originals are measured too, so that the error of the estimator itself stands beside.
     */
    default boolean againstTruth(S settings) {
        return false;
    }

    /**
     * Why its value would be misnamed with this estimator of its trait, in one sentence; empty if it would not. A run measures it
     * with the estimators that it does not refuse, and does not begin if there is none.
     */
    default Optional<String> refusal(EstimatorCard card) {
        return Optional.empty();
    }

    /**
     * @param original what was read in the original
     * @param released what was read in the release
     * @param truth the original face with what its data set says of it: points, attributes
     * @return the value; NaN means not scored
     */
    double measure(Estimate original, Estimate released, Face truth, S settings);
}
