package org.bauta.learning.recipe;

import java.util.List;
import java.util.SplittableRandom;

import org.bauta.learning.array.Owned;
import org.bauta.learning.training.Samples;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/** A net at work on examples that are not varied. */
final class Inference {
    private static final int BATCH = 50;

    private final Block net;
    private final NDManager manager;
    private final ParameterStore store;

    Inference(Block net, NDManager manager) {
        this.net = net;
        this.manager = manager;
        this.store = new ParameterStore(manager, false);
    }

    /** Takes a batch of answers. */
    @FunctionalInterface
    interface Reader {
        /**
         * @param from place of the first example
         * @param count how many there are
         * @param arrays of the examples, as {@link Samples} give them
         * @param answers for each output of the net the numbers of all
         */
        void take(int from, int count, float[][] arrays, List<float[]> answers);
    }

    void run(Samples samples, Reader reader) {
        for (int from = 0; from < samples.size(); from += BATCH) {
            int count = Math.min(BATCH, samples.size() - from);
            float[][] arrays = samples.shapes().stream().map(s -> new float[count * length(s)]).toArray(float[][]::new);
            for (int i = 0; i < count; i++) {
                samples.fill(from + i, new SplittableRandom(from + i), arrays, i);
            }
            reader.take(from, count, arrays, answers(arrays[0], count, samples.shapes().get(0)));
        }
    }

    /** @param input examples, one behind the other */
    List<float[]> answers(float[] input, int count, long[] shape) {
        try (NDManager scope = manager.newSubManager()) {
            long[] all = new long[shape.length + 1];
            all[0] = count;
            System.arraycopy(shape, 0, all, 1, shape.length);
            NDArray x = Owned.array(scope, input, all);
            return net.forward(store, new NDList(x), false).stream().map(NDArray::toFloatArray).toList();
        }
    }

    static int length(long[] shape) {
        long n = 1;
        for (long side : shape) {
            n *= side;
        }
        return Math.toIntExact(n);
    }
}
