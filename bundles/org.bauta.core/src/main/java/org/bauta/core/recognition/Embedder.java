package org.bauta.core.recognition;

import java.util.List;

import org.bauta.core.face.Face;

/** A recogniser at work. One for each thread: not safe for use by several at once. */
public interface Embedder extends AutoCloseable {
    /**
     * Aligns each face to the recogniser's template, by its five points or, where there are none, by its box, and embeds
     * all of them in one batch.
     *
     * @return for each face, in order, an embedding of unit length
     */
    float[][] embed(List<Face> faces);

    @Override
    void close();
}
