package org.bauta.core.dataset;

import org.bauta.core.image.Image;

/** A picture that can be read when it is needed, by any thread, any number of times. */
public interface Picture {
    /** @throws org.bauta.core.failure.DataDamaged with the file and the reason */
    Image read();

    /** Hash of the stored bytes (not the pixels), in hexadecimal: the key of everything cached for this picture. */
    String fingerprint();

    /** Where it is, for messages. */
    String location();
}
