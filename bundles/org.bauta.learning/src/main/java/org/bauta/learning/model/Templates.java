package org.bauta.learning.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Source;
import org.bauta.core.face.Landmarks;

/** Places of the five points that many nets share, by name. */
final class Templates {
    /** For pictures of 112 x 112. */
    @Source(key = "deng2019arcface", where = "Sec. 3.1, face crops by five points; the numbers are those of its published code")
    private static final Landmarks ARCFACE_112 = Landmarks.of("arcface-112",
            38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041);

    private static final Map<String, Landmarks> NAMED = Map.of("arcface-112", ARCFACE_112);

    private Templates() {
    }

    static List<String> names() {
        return NAMED.keySet().stream().sorted().toList();
    }

    static Optional<Landmarks> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }
}
