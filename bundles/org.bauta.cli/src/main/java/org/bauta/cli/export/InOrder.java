package org.bauta.cli.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Makes things on several threads and hands them over one by one, in order: what is written does not depend on the number of
 * threads, and only a few things wait in memory.
 */
final class InOrder {
    private static final int AHEAD = 4;

    private InOrder() {
    }

    /** @param make called by several threads; what it throws ends the work and comes out, after all threads have ended */
    static <T> void each(int count, int jobs, IntFunction<T> make, Consumer<T> take) {
        try (ExecutorService threads = Executors.newFixedThreadPool(jobs)) {
            Deque<Future<T>> waiting = new ArrayDeque<>();
            try {
                for (int i = 0; i < count || !waiting.isEmpty();) {
                    if (i < count && waiting.size() < AHEAD * jobs) {
                        int at = i++;
                        waiting.add(threads.submit(() -> make.apply(at)));
                    } else {
                        take.accept(result(waiting.remove()));
                    }
                }
            } finally {
                waiting.forEach(f -> f.cancel(false));
            }
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts an export", e);
        }
    }
}
