package org.bauta.learning.training;

import java.util.List;
import java.util.SplittableRandom;

/** The examples of a training. Safe for use by a thread other than the one that trains. */
public interface Samples {
    /** How many there are. */
    int size();

    /** For each array of an example its shape; the first is the net's input. */
    List<long[]> shapes();

    /**
     * Writes an example.
     *
     * @param index from 0
     * @param random decides how the example is varied: the same random source gives the same example
     * @param arrays for each array of the batch all its numbers
     * @param row which example of the batch it becomes
     */
    void fill(int index, SplittableRandom random, float[][] arrays, int row);
}
