package org.bauta.engine.file;

/** A value with the place it was written at. Immutable; texts are kept as written, so that only settings decide on types. */
sealed interface YamlNode permits YamlScalar, YamlList, YamlMap {
    Place place();

    /** For messages: {@code a list}. */
    String kind();
}
