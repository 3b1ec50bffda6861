package org.bauta.ui.preferences;

import org.bauta.core.failure.BautaException;
import org.bauta.engine.RunOptions;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;

/** Holds the cache to its limit, once, some time after the window has opened and before it is worked with for long. */
public final class TrimCache implements IStartup {
    @Override
    public void earlyStartup() {
        long megabytes = Preferences.cacheLimit();
        if (megabytes <= 0) {
            return;
        }
        Job.createSystem("Trimming the cache", monitor -> {
            try {
                new CacheFolder(RunOptions.standardCache()).shrink(megabytes * 1_000_000);
            } catch (BautaException e) {
                ILog.of(TrimCache.class).warn(e.getMessage(), e);
            }
        }).schedule();
    }
}
