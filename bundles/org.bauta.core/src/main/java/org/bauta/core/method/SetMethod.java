package org.bauta.core.method;

import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;

/** De-identifies a closed set of faces together, as k-Same does. */
public non-sealed interface SetMethod<S extends Record> extends Method<S> {
    /** One result for each face, in order. */
    List<Masked> apply(List<Face> faces, S settings, RunContext run);
}
