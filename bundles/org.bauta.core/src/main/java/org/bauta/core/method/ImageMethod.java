package org.bauta.core.method;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;

/** De-identifies one face at a time. */
public non-sealed interface ImageMethod<S extends Record> extends Method<S> {
    /**
     * New pixels for (a part of) the face region and a mask that says where they count. The engine detects, composites
     * and writes; the same face, settings and random source give the same result.
     */
    Masked apply(Face face, S settings, RunContext run);
}
