package org.bauta.learning.model;

import java.util.List;

/** A net at work, whatever its format: pictures in, tensors out. One for each thread: not safe for use by several at once. */
public interface PictureNet extends AutoCloseable {
    /** How many pictures one run may take: 1 where the net has a fixed batch of one, else no bound. */
    int largestBatch();

    /** What the file itself says of its outputs, in the order of {@link #run}, -1 for a free size; empty if its format does not say. */
    List<long[]> outputs();

    /**
     * @param blob {@code n x 3 x height x width} floats, prepared as the descriptor says
     * @return the outputs that the descriptor names, in its order, else all in the net's order
     * @throws org.bauta.core.failure.ModelUnavailable if the net fails
     */
    List<Tensor> run(float[] blob);

    @Override
    void close();
}
