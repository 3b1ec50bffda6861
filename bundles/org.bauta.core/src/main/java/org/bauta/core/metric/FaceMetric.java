package org.bauta.core.metric;

import org.bauta.core.face.Face;

/** Compares a face with its release, pixels or anything that can be seen in them. */
public non-sealed interface FaceMetric<S extends Record> extends Metric<S> {
    /**
     * @param original the face before
     * @param released the same face, box and landmarks in the picture that was read back from the release
     * @return the value; infinite values (identical images) are counted apart, NaN means not scored
     */
    double measure(Face original, Face released, S settings);
}
