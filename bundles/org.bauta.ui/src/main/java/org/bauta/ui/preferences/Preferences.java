package org.bauta.ui.preferences;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What the user has set for this window. Read where it is needed, so that a change counts at once. */
public final class Preferences {
    static final String THEME = "theme";
    static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    static final String JOBS = "jobs";
    static final String RUNS = "runs";
    static final String CACHE_LIMIT = "cache.limit";
    static final String ROOTS = "roots";
    private static final String NODE = "org.bauta.ui";

    private Preferences() {
    }

    static IPreferenceStore store() {
        IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
        store.setDefault(THEME, LIGHT);
        store.setDefault(JOBS, standardJobs());
        return store;
    }

    /** All cores but one, which is left to the window. */
    static int standardJobs() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** Threads of a run, at least 1. */
    public static int jobs() {
        return Math.max(1, store().getInt(JOBS));
    }

    /** Where runs go; empty for the standard folder. */
    public static Optional<Path> runs() {
        String folder = store().getString(RUNS).strip();
        return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /** Most megabytes that the cache may keep; 0 for no limit. */
    static long cacheLimit() {
        return store().getLong(CACHE_LIMIT);
    }

    /** The folder that the user keeps a data set in: {@code <data root>/<id>} if there is one. Looks at the disk. */
    public static Optional<Path> root(String dataset) {
        String all = store().getString(ROOTS).strip();
        return all.isEmpty() ? Optional.empty() : Optional.of(Path.of(all).resolve(dataset)).filter(Files::isDirectory);
    }
}
