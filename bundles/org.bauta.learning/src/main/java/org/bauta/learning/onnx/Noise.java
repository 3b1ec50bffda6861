package org.bauta.learning.onnx;

import java.util.SplittableRandom;

import org.bauta.learning.model.ModelDescriptor;

/** Pictures for self-tests. */
final class Noise {
    private Noise() {
    }

    /** A picture of random blocks, prepared as the descriptor says. */
    static float[] picture(ModelDescriptor.Input in, int block) {
        SplittableRandom random = new SplittableRandom(block);
        int columns = (in.width() + block - 1) / block;
        int rows = (in.height() + block - 1) / block;
        float[] out = new float[3 * in.width() * in.height()];
        for (int c = 0, i = 0; c < 3; c++) {
            int[] blocks = random.ints((long) rows * columns, 0, 256).toArray();
            for (int y = 0; y < in.height(); y++) {
                for (int x = 0; x < in.width(); x++, i++) {
                    out[i] = (float) ((blocks[y / block * columns + x / block] - in.mean().get(c)) * in.scale().get(c));
                }
            }
        }
        return out;
    }
}
