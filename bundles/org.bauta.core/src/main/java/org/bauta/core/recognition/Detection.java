package org.bauta.core.recognition;

import java.util.Optional;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;

/**
 * One face that a detector found.
 *
 * @param score the detector's own confidence; detectors without one give 1
 * @param points five points, from detectors that find them
 */
public record Detection(Box box, double score, Optional<Landmarks> points) {
}
