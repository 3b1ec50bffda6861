package org.bauta.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.failure.Cancelled;

/** A fixed number of threads that take tasks in order. The first failure stops all of them, and nothing else does. */
final class Crew {
    private final int jobs;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Crew(int jobs) {
        this.jobs = jobs;
    }

    /** True after a failure: whoever works looks at it between items. */
    boolean isStopped() {
        return stopped.get();
    }

    /** Returns when no task runs any more. @throws RuntimeException the reason for stopping, if there was one */
    void work(List<Runnable> tasks) {
        AtomicInteger number = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(jobs, r -> new Thread(r, "bauta-" + number.incrementAndGet()))) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(t -> running.add(threads.submit(() -> one(t))));
            RuntimeException failure = null;
            for (Future<?> f : running) {
                failure = worse(failure, outcome(f));
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    private void one(Runnable task) {
        boolean done = false;
        try {
            if (!stopped.get()) {
                task.run();
            }
            done = true;
        } finally {
            if (!done) {
                stopped.set(true);
            }
        }
    }

    private RuntimeException outcome(Future<?> future) {
        while (true) {
            try {
                future.get();
                return null;
            } catch (InterruptedException e) {
                stopped.set(true);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                return (RuntimeException) e.getCause();
            }
        }
    }

    /** That others stopped is only the consequence of the failure of one. */
    private static RuntimeException worse(RuntimeException a, RuntimeException b) {
        return a == null || a instanceof Cancelled && b != null ? b : a;
    }
}
