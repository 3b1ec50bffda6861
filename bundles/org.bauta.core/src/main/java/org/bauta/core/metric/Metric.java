package org.bauta.core.metric;

import org.bauta.core.settings.Configurable;

/** A number that says how private or how useful a result is. Stateless and safe for use by several threads. */
public sealed interface Metric<S extends Record> extends Configurable<S> permits FaceMetric, IdentityMetric, DetectionMetric,
        EstimateMetric, SetMetric, DetectionSetMetric {
    Direction direction();

    /** What it says: privacy or utility. */
    Aim aim();

    /** The unit, such as {@code dB}; empty for a pure number, as which it counts unless said otherwise. */
    default String unit() {
        return "";
    }

    /**
     * The id with everything that changes its value, such as {@code ssim@gauss11-1.5-rgb-crop}. Two numbers may stand in
     * one column only if their variants are equal.
     */
    String variant(S settings);

    /** Which way is better, for whoever de-identifies. */
    enum Direction {
        HIGHER_IS_BETTER, LOWER_IS_BETTER
    }

    /** What it measures. */
    enum Aim {
        PRIVACY, UTILITY
    }
}
