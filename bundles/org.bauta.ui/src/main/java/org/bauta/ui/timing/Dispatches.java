package org.bauta.ui.timing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** How long the UI thread is busy with each event and each task that is handed to it, and what it does then. */
public final class Dispatches implements AutoCloseable {
    private static final long SAMPLE_MILLIS = 10;
    /** Shorter ones are not looked at. */
    private static final long LEAST_MILLIS = 30;
    private static final int[] EVENTS = {SWT.PreEvent, SWT.PostEvent, SWT.Sleep, SWT.Wakeup};

    /** Whose work a stack of frames is. */
    @FunctionalInterface
    public interface Owner {
        /** @param frames class and method, top first @return the one to name; empty if this work does not count */
        String of(List<String> frames);
    }

    /**
     * A dispatch in which work that counts was seen.
     *
     * @param millis by the clock
     * @param processor milliseconds of the UI thread on a processor, as far as they are of work that counts
     * @param where the methods that were seen most
     */
    public record Busy(long millis, long processor, String where) {
    }

    private final Display display;
    private final Thread thread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Listener listener = this::happened;
    private final Owner owner;
    private final Consumer<Busy> found;
    private final Map<String, Integer> seen = new TreeMap<>();
    private final Thread sampler = new Thread(this::sample, "Dispatches of the UI thread");
    private int depth;
    private long processor;
    private volatile long began;
    private volatile boolean closed;
    private int samples;

    /**
     * Watches from now on. On the UI thread, as {@link #close}.
     *
     * @param found is told of dispatches of 30 ms and more, on the UI thread
     */
    public Dispatches(Display display, Owner owner, Consumer<Busy> found) {
        this.display = display;
        this.thread = display.getThread();
        this.owner = owner;
        this.found = found;
        for (int type : EVENTS) {
            display.addListener(type, listener);
        }
        sampler.setDaemon(true);
        sampler.start();
    }

    /** On the UI thread. */
    private void happened(Event e) {
        switch (e.type) {
            case SWT.PreEvent -> {
                if (depth++ == 0) {
                    begin();
                }
            }
            case SWT.PostEvent -> {
                depth = Math.max(0, depth - 1);
                if (depth == 0) {
                    end();
                }
            }
            default -> { // it sleeps or wakes: also inside a dialog, whose loop runs within an event
                end();
                depth = 0;
            }
        }
    }

    private void begin() {
        synchronized (seen) {
            seen.clear();
            samples = 0;
            processor = threads.getCurrentThreadCpuTime();
            began = System.nanoTime();
        }
    }

    private void end() {
        synchronized (seen) {
            long start = began;
            began = 0;
            int counted = seen.values().stream().mapToInt(i -> i).sum();
            if (start != 0 && counted > 0) {
                long millis = (System.nanoTime() - start) / 1_000_000;
                long busy = (threads.getCurrentThreadCpuTime() - processor) / 1_000_000;
                found.accept(new Busy(millis, busy * counted / samples, seen.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(3)
                        .map(s -> s.getKey() + " " + 100 * s.getValue() / samples + " %").toList().toString()));
            }
            seen.clear();
        }
    }

    private void sample() {
        while (!closed) {
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            long start = began;
            if (start != 0 && System.nanoTime() - start > LEAST_MILLIS * 1_000_000) {
                String name = owner.of(Arrays.stream(thread.getStackTrace()).map(e -> e.getClassName() + "." + e.getMethodName()).toList());
                synchronized (seen) {
                    if (began == start) {
                        samples++;
                        if (!name.isEmpty()) {
                            seen.merge(name, 1, Integer::sum);
                        }
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        sampler.interrupt();
        for (int type : EVENTS) {
            display.removeListener(type, listener);
        }
    }
}
