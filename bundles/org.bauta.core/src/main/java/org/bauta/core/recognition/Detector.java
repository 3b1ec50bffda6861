package org.bauta.core.recognition;

import org.bauta.core.settings.Configurable;

/** Finds faces. */
public interface Detector<S extends Record> extends Configurable<S> {
    /**
     * Loads what it needs.
     *
     * @throws org.bauta.core.failure.ModelUnavailable if its model is missing or damaged
     */
    FaceFinder open(S settings);

    /** True if its detections carry five points. */
    boolean findsPoints();
}
