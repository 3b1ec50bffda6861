package org.bauta.core.metric;

import org.bauta.core.recognition.RecogniserCard;

/** Compares what a recogniser sees in a face and in its release; measured for every recogniser and attacker. */
public non-sealed interface IdentityMetric<S extends Record> extends Metric<S> {
    /**
     * @param original embedding of the original, of unit length
     * @param released embedding of the release as the attacker represents it, of unit length
     * @param judge the recogniser's card, with its thresholds
     */
    double measure(float[] original, float[] released, RecogniserCard judge, S settings);
}
