package org.bauta.ui.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What was done in the window, as lines for a shell, in order; kept between starts, the newest {@value #MOST}. Whatever does
 * something that the command line can do too says so:
 *
 * <pre>
 * History.add("Run of " + name, "bauta", "run", file.toString(), "--out", folder.toString());
 * </pre>
 */
public final class History {
    private static final String NODE = "org.bauta.ui.history";
    private static final int MOST = 500;
    private static final ISchedulingRule IN_ORDER = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    private History() {
    }

    /**
     * Adds a step; the same line twice running is kept once.
     *
     * @param what in words: {@code Run of quickstart}
     * @param words of the command line, not quoted
     */
    public static void add(String what, String... words) {
        Step step = new Step(Instant.now(), what, CommandLine.of(words));
        later(() -> keep(step));
    }

    private static synchronized void keep(Step step) {
        List<Step> steps = steps();
        if (!steps.isEmpty() && steps.get(steps.size() - 1).line().equals(step.line())) {
            return;
        }
        try {
            IEclipsePreferences node = node();
            String[] keys = sorted(node);
            for (int i = 0; i <= keys.length - MOST; i++) {
                node.remove(keys[i]);
            }
            long next = keys.length == 0 ? 0 : Long.parseLong(keys[keys.length - 1]) + 1;
            node.put(String.format(Locale.ROOT, "%012d", next), step.stored());
        } catch (BackingStoreException e) {
            ILog.of(History.class).warn("the history could not be kept", e);
        }
    }

    /** The history lies on the disk, which may take a moment: one thing after the other, in the background. */
    private static void later(Runnable work) {
        Job job = Job.createSystem("Keeping the history", (ICoreRunnable) monitor -> {
            work.run();
            flush();
        });
        job.setRule(IN_ORDER);
        job.schedule();
    }

    private static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(History.class).warn("the history could not be kept", e);
        }
    }

    /** Oldest first. Reads the disk the first time: not for the UI thread. */
    static synchronized List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        try {
            IEclipsePreferences node = node();
            for (String key : sorted(node)) {
                steps.add(Step.of(node.get(key, "")));
            }
        } catch (BackingStoreException | RuntimeException e) {
            ILog.of(History.class).warn("the history could not be read", e); // what follows a damaged step is lost
        }
        return steps;
    }

    /** Forgets everything. */
    static void clear() {
        later(History::forget);
    }

    private static synchronized void forget() {
        try {
            node().clear();
        } catch (BackingStoreException e) {
            ILog.of(History.class).warn("the history could not be cleared", e);
        }
    }

    /** Tells of changes, on the thread that makes them. */
    static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    private static String[] sorted(IEclipsePreferences node) throws BackingStoreException {
        return Arrays.stream(node.keys()).filter(k -> k.matches("\\d+")).sorted().toArray(String[]::new);
    }
}
