package org.bauta.learning.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Batches in an order that the seed decides, made ready while the net learns from the one before. Any batch can be had
 * without those before it, so that a training which goes on sees what it would have seen.
 */
final class Batches implements AutoCloseable {
    private static final int AHEAD = 2;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Samples samples;
    private final int batch;
    private final long seed;
    private final int perEpoch;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread t = new Thread(work, "batches");
        t.setDaemon(true);
        return t;
    });
    private final Deque<Future<float[][]>> ready = new ArrayDeque<>();
    private long next;
    private long epoch = -1;
    private int[] order;

    Batches(Samples samples, int batch, long seed, long firstStep) {
        this.samples = samples;
        this.batch = batch;
        this.seed = seed;
        this.perEpoch = perEpoch(samples, batch);
        this.next = firstStep;
        for (int i = 0; i < AHEAD; i++) {
            prepare();
        }
    }

    /** Examples that do not fill a batch are left out; others are in each epoch. */
    static int perEpoch(Samples samples, int batch) {
        return Math.max(1, samples.size() / batch);
    }

    private void prepare() {
        long step = next++;
        ready.add(thread.submit(() -> make(step)));
    }

    private float[][] make(long step) {
        if (step / perEpoch != epoch) {
            epoch = step / perEpoch;
            order = order(samples.size(), new SplittableRandom(seed + SPREAD * epoch));
        }
        List<long[]> shapes = samples.shapes();
        float[][] arrays = new float[shapes.size()][];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = new float[Math.multiplyExact(batch, size(shapes.get(i)))];
        }
        for (int row = 0; row < batch; row++) {
            long place = step % perEpoch * batch + row;
            int index = order[(int) (place % order.length)];
            samples.fill(index, new SplittableRandom(seed ^ SPREAD * (step * batch + row + 1)), arrays, row);
        }
        return arrays;
    }

    private static int[] order(int n, SplittableRandom random) {
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            out[i] = out[j];
            out[j] = i;
        }
        return out;
    }

    static int size(long[] shape) {
        long n = 1;
        for (long side : shape) {
            n *= side;
        }
        return Math.toIntExact(n);
    }

    /** For each array of the examples its numbers, example by example. */
    float[][] next() throws InterruptedException {
        prepare();
        try {
            return ready.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
