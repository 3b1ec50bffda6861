package org.bauta.core.method;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;

/** A method that can be undone by who has the key. */
public interface Reversible<S extends Record> {
    /**
     * The original face.
     *
     * @param released a face of a released picture
     * @param key the secret; a wrong one gives a {@link org.bauta.core.failure.BautaException}, never a half-recovered face
     */
    Masked recover(Face released, S settings, byte[] key, RunContext run);
}
