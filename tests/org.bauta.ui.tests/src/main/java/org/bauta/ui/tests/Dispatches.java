package org.bauta.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** How long the UI thread is busy with each event and each task that is handed to it, and what it does then. */
final class Dispatches {
    private static final long SAMPLE_MILLIS = 10;
    /** Shorter ones are not looked at. */
    private static final long LEAST_MILLIS = 30;
    private static final int[] EVENTS = {SWT.PreEvent, SWT.PostEvent, SWT.Sleep, SWT.Wakeup};

    /**
     * A dispatch in which Bauta was seen at work.
     *
     * @param millis by the clock
     * @param processor milliseconds of the UI thread on a processor, as far as they are Bauta's
     * @param where the methods of Bauta's that were seen most
     */
    record Long(long millis, long processor, String where) {
    }

    private final Display display;
    private final Thread thread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Listener listener = this::happened;
    private final List<Long> found = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> seen = new TreeMap<>();
    private final Thread sampler = new Thread(this::sample, "Dispatches of the UI thread");
    private int depth;
    private long processor;
    private volatile long began;
    private volatile boolean closed;
    private int samples;

    Dispatches(Display display) {
        this.display = display;
        this.thread = display.getThread();
        Window.on(() -> {
            for (int type : EVENTS) {
                display.addListener(type, listener);
            }
            return null;
        });
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
            int bauta = seen.values().stream().mapToInt(i -> i).sum();
            if (start != 0 && bauta > 0) {
                long millis = (System.nanoTime() - start) / 1_000_000;
                long busy = (threads.getCurrentThreadCpuTime() - processor) / 1_000_000;
                found.add(new Long(millis, busy * bauta / samples, seen.entrySet().stream()
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
                List<String> frames = UiThread.Frames.of(thread.getStackTrace());
                synchronized (seen) {
                    if (began == start) {
                        samples++;
                        if (UiThread.Frames.isBauta(frames)) {
                            seen.merge(UiThread.Frames.first(frames), 1, Integer::sum);
                        }
                    }
                }
            }
        }
    }

    /** Stops watching. @return what was found */
    List<Long> close() {
        closed = true;
        sampler.interrupt();
        Window.on(() -> {
            for (int type : EVENTS) {
                display.removeListener(type, listener);
            }
            return null;
        });
        return List.copyOf(found);
    }
}
