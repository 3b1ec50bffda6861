package org.bauta.ui.studio;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How far a release has moved from its original for one recogniser.
 *
 * @param recogniser id
 * @param cosine one minus the cosine similarity, 0..2; NaN if it could not be measured
 * @param threshold the distance below which the recogniser accepts both as one person, if its card has one
 * @param rate the false accept rate that the threshold belongs to; NaN if there is none
 * @param fault why it could not be measured; empty if it was
 */
record Distance(String recogniser, double cosine, OptionalDouble threshold, double rate, String fault) {
    /** {@code 0.83, not recognised}. */
    String verdict() {
        if (!fault.isEmpty()) {
            return "not measured";
        }
        String value = String.format(Locale.ROOT, "%.2f", cosine);
        return threshold.isEmpty() ? value : value + (cosine > threshold.getAsDouble() ? ", not recognised" : ", recognised");
    }

    /** The same with threshold or fault. */
    String words() {
        if (!fault.isEmpty()) {
            return fault;
        }
        return "identity distance " + verdict() + (threshold.isEmpty() ? " (its card has no threshold)"
                : String.format(Locale.ROOT, " (threshold %.2f at FAR %s)", threshold.getAsDouble(), rate));
    }
}
