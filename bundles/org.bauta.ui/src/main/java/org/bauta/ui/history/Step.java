package org.bauta.ui.history;

import java.time.Instant;

/**
 * Something that was done.
 *
 * @param what in words
 * @param line does the same in a shell
 */
record Step(Instant when, String what, CommandLine line) {
    private static final String BETWEEN = "\t";

    String stored() {
        return when + BETWEEN + what.replaceAll("\\s+", " ") + BETWEEN + line.text();
    }

    /** @throws RuntimeException if it is not what {@link #stored} gave */
    static Step of(String stored) {
        String[] parts = stored.split(BETWEEN, 3);
        return new Step(Instant.parse(parts[0]), parts[1], CommandLine.parse(parts[2]));
    }
}
