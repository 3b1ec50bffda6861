package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.learning.training.Samples;

/**
 * Faces with the random numbers that a Gibbs chain from each needs, {@code steps x units}, uniform: they belong to the example,
 * so that a training which was stopped goes on with the numbers it would have had.
 */
record ChainSamples(Samples faces, int steps, int units) implements Samples {
    @Override
    public int size() {
        return faces.size();
    }

    @Override
    public List<long[]> shapes() {
        List<long[]> out = new ArrayList<>(faces.shapes());
        out.add(new long[] {steps, units});
        return out;
    }

    @Override
    public void fill(int index, SplittableRandom random, float[][] arrays, int row) {
        faces.fill(index, random, arrays, row);
        float[] uniform = arrays[arrays.length - 1];
        for (int i = row * steps * units; i < (row + 1) * steps * units; i++) {
            uniform[i] = (float) random.nextDouble();
        }
    }
}
