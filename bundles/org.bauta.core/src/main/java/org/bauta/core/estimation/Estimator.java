package org.bauta.core.estimation;

import org.bauta.core.settings.Configurable;

/** Reads something from faces: landmarks, pose, expression, attributes, features. */
public interface Estimator<S extends Record> extends Configurable<S> {
    /** What is known without loading the weights. */
    EstimatorCard card();

    /**
     * Loads the weights and checks their hash.
     *
     * @throws org.bauta.core.failure.ModelUnavailable if the file is missing, was changed or does not fit its card
     */
    FaceReader open(S settings);
}
