package org.bauta.core.method;

import java.util.Iterator;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;

/** De-identifies a clip: frames come in sequence, results leave in sequence, never all in memory. */
public non-sealed interface ClipMethod<S extends Record> extends Method<S> {
    /** One result for each frame's face, in order, made as it is asked for. */
    Iterator<Masked> apply(Iterator<Face> frames, S settings, RunContext run);
}
