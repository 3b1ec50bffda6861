package org.bauta.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.bauta.core.progress.Progress;

/** Progress for people: a bar with rate and time left on a terminal, a plain line now and then elsewhere. */
final class ConsoleProgress implements Progress {
    private static final int BAR = 28;
    private static final long TERMINAL_INTERVAL = 100_000_000L;
    private static final long PLAIN_INTERVAL = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private volatile boolean cancelled;
    private String what = "";
    private long total;
    private long done;
    private long started;
    private long shown;

    ConsoleProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(String work, long size) {
        clear();
        what = work;
        total = size;
        done = 0;
        started = System.nanoTime();
        shown = terminal ? 0 : started;
    }

    @Override
    public synchronized void advance(long amount) {
        done += amount;
        long now = System.nanoTime();
        if (now - shown >= (terminal ? TERMINAL_INTERVAL : PLAIN_INTERVAL)) {
            shown = now;
            show(now);
        }
    }

    private void show(long now) {
        double seconds = (now - started) / 1e9;
        double rate = done / Math.max(1e-9, seconds);
        String left = rate > 0 && total >= done ? time((total - done) / rate) : "?";
        String figures = String.format(Locale.ROOT, "%s %d/%d, %.1f/s, %s left", what, done, total, rate, left);
        if (terminal) {
            int filled = (int) (total == 0 ? BAR : Math.min(BAR, BAR * done / total));
            err.print("\r\u001b[K[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + figures);
            err.flush();
        } else {
            err.println(figures);
        }
    }

    private static String time(double seconds) {
        long s = Math.round(seconds);
        return s >= 3600 ? String.format(Locale.ROOT, "%d h %02d min", s / 3600, s % 3600 / 60)
                : s >= 60 ? String.format(Locale.ROOT, "%d min %02d s", s / 60, s % 60) : s + " s";
    }

    @Override
    public synchronized void note(String message) {
        clear();
        err.println(message);
    }

    /** Takes the bar off the terminal. */
    synchronized void clear() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
