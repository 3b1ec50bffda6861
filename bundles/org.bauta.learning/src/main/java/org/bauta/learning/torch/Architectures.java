package org.bauta.learning.torch;

import java.util.Map;

/** The nets that can be built by the name that {@code architecture} has in a descriptor. */
public final class Architectures {
    private static final Map<String, Architecture> ALL = Map.of();

    private Architectures() {
    }

    /** By name. */
    public static Map<String, Architecture> all() {
        return ALL;
    }
}
