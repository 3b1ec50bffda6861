package org.bauta.learning.model;

/**
 * One output of a net for a batch of pictures.
 *
 * @param shape the first is the number of pictures
 * @param values row by row; not copied
 */
public record Tensor(long[] shape, float[] values) {
    public int pictures() {
        return (int) shape[0];
    }

    /** Numbers for each picture. */
    public int size() {
        return values.length / pictures();
    }
}
