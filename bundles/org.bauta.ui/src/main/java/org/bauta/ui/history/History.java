package org.bauta.ui.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
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

    private History() {
    }

    /**
     * Adds a step; the same line twice running is kept once.
     *
     * @param what in words: {@code Run of quickstart}
     * @param words of the command line, not quoted
     */
    public static synchronized void add(String what, String... words) {
        List<Step> steps = steps();
        CommandLine line = CommandLine.of(words);
        if (!steps.isEmpty() && steps.get(steps.size() - 1).line().equals(line)) {
            return;
        }
        try {
            IEclipsePreferences node = node();
            String[] keys = sorted(node);
            for (int i = 0; i <= keys.length - MOST; i++) {
                node.remove(keys[i]);
            }
            long next = keys.length == 0 ? 0 : Long.parseLong(keys[keys.length - 1]) + 1;
            node.put(String.format(Locale.ROOT, "%012d", next), new Step(Instant.now(), what, line).stored());
        } catch (BackingStoreException e) {
            ILog.of(History.class).warn("the history could not be kept", e);
        }
        Job.createSystem("Keeping the history", monitor -> {
            flush();
        }).schedule();
    }

    /** Writes to the disk, which may take a moment: not on the UI thread. */
    private static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(History.class).warn("the history could not be kept", e);
        }
    }

    /** Oldest first. */
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
    static synchronized void clear() {
        try {
            node().clear();
            node().flush();
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
