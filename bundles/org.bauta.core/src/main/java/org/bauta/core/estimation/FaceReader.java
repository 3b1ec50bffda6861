package org.bauta.core.estimation;

import java.util.List;
import org.bauta.core.face.Face;

/** An estimator at work. One for each thread: not safe for use by several at once. */
public interface FaceReader extends AutoCloseable {
    /**
     * Crops or aligns each face as its net needs it, by its five points or, where there are none, by its box, and reads
     * all of them in one batch.
     *
     * @return for each face, in order, numbers as the card's {@link Trait} has them
     */
    float[][] read(List<Face> faces);

    @Override
    void close();
}
