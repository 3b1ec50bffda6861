package org.bauta.ui.runs;

import java.util.Locale;

/** How far work is, how fast it goes and how long it will take. Safe for several threads. */
final class Pace {
    private String what = "";
    private long total;
    private long done;
    private long started;

    synchronized void begin(String work, long size, long nanos) {
        what = work;
        total = size;
        done = 0;
        started = nanos;
    }

    synchronized void advance(long amount) {
        done += amount;
    }

    /** Of the work that goes on now, 0..100. */
    synchronized int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }

    /** {@code score 120/800, 35.2/s, 19 s left}; empty before anything began. */
    synchronized String text(long nanos) {
        if (what.isEmpty()) {
            return "";
        }
        double rate = done / Math.max(1e-9, (nanos - started) / 1e9);
        String left = done > 0 && total >= done ? ", " + time(Math.round((total - done) / rate)) + " left" : "";
        return String.format(Locale.ROOT, "%s %d/%d, %.1f/s%s", what, done, total, rate, left);
    }

    private static String time(long s) {
        return s >= 3600 ? String.format(Locale.ROOT, "%d h %02d min", s / 3600, s % 3600 / 60)
                : s >= 60 ? String.format(Locale.ROOT, "%d min %02d s", s / 60, s % 60) : s + " s";
    }
}
