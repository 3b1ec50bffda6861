package org.bauta.ui.preferences;

import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Light or dark, as the platform reads it at the next start. Not at once: widgets that are there would keep some of the colors that
 * they have, dark words on a dark ground among them.
 */
final class NextTheme {
    private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String KEY = "themeid";

    private NextTheme() {
    }

    /** What was chosen; else what the window has, which may be the desktop's. */
    static boolean isDark() {
        String now = Optional.ofNullable(PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme()).map(ITheme::getId)
                .orElse(Preferences.LIGHT);
        return node().get(KEY, now).startsWith(Preferences.DARK);
    }

    static void choose(String theme) {
        node().put(KEY, theme);
        Job.createSystem("Keeping the theme", (ICoreRunnable) monitor -> {
            try {
                node().flush();
            } catch (BackingStoreException e) {
                ILog.of(NextTheme.class).warn("the theme is not kept: " + e.getMessage(), e);
            }
        }).schedule();
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
