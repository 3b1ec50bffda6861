package org.bauta.learning.faces;

import org.bauta.learning.training.DrawnFace;

/** What a net shall say of a face, as numbers. */
public interface Target {
    /** Shape of the numbers of one face. */
    long[] shape();

    /**
     * Writes the numbers.
     *
     * @param index of the face in its data set
     * @param placement how the face lies in the input: points move with it, and sides are exchanged if it is mirrored
     */
    void write(int index, DrawnFace face, Placement placement, float[] out, int from);
}
