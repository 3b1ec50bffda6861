package org.bauta.core.dataset;

import java.util.Optional;

import org.bauta.core.image.Image;

/** A picture that can be read when it is needed, by any thread, any number of times. */
public interface Picture {
    /** @throws org.bauta.core.failure.DataDamaged with the file and the reason */
    Image read();

    /** Hash of the stored bytes (not the pixels), in hexadecimal: the key of everything cached for this picture. */
    String fingerprint();

    /** The stored bytes; empty if it is not read from a file. @throws org.bauta.core.failure.DataDamaged with file and reason */
    default Optional<byte[]> stored() {
        return Optional.empty();
    }

    /** Where it is, for messages. */
    String location();
}
