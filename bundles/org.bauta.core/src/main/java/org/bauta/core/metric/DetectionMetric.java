package org.bauta.core.metric;

import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.recognition.Detection;

/** Judges what a detector still finds in the release. */
public non-sealed interface DetectionMetric<S extends Record> extends Metric<S> {
    /**
     * @param original the face before, with its frozen box
     * @param found everything that the detector found in the released picture
     */
    double measure(Face original, List<Detection> found, S settings);
}
