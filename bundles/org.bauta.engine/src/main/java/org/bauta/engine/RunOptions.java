package org.bauta.engine;

import java.nio.file.Path;
import java.util.OptionalInt;

import org.bauta.core.cache.CacheFolder;

/**
 * How an experiment is run; nothing here changes a number but {@code limit}.
 *
 * @param out the run folder
 * @param cache shared by all runs: faces and embeddings of originals
 * @param jobs threads, at least 1; each has its own detector and recognisers
 * @param resume go on with the run that is in the folder
 * @param limit at most so many items
 * @param command what the user typed, for the manifest
 */
public record RunOptions(Path out, Path cache, int jobs, boolean resume, OptionalInt limit, String command) {
    public RunOptions {
        if (jobs < 1) {
            throw new org.bauta.core.failure.UsageInvalid("--jobs is " + jobs + ", but has to be at least 1");
        }
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new org.bauta.core.failure.UsageInvalid("--limit is " + limit.getAsInt() + ", but has to be at least 1");
        }
    }

    /** One thread, a new run, everything, the standard cache. */
    public static RunOptions to(Path out) {
        return new RunOptions(out, standardCache(), 1, false, OptionalInt.empty(), "");
    }

    /** {@code $BAUTA_CACHE}, else {@code $XDG_CACHE_HOME/bauta}, else {@code ~/.cache/bauta}. */
    public static Path standardCache() {
        return CacheFolder.standard();
    }

    public RunOptions withCache(Path folder) {
        return new RunOptions(out, folder, jobs, resume, limit, command);
    }

    public RunOptions withJobs(int threads) {
        return new RunOptions(out, cache, threads, resume, limit, command);
    }

    public RunOptions withResume(boolean goOn) {
        return new RunOptions(out, cache, jobs, goOn, limit, command);
    }

    public RunOptions withLimit(OptionalInt items) {
        return new RunOptions(out, cache, jobs, resume, items, command);
    }

    public RunOptions withCommand(String text) {
        return new RunOptions(out, cache, jobs, resume, limit, text);
    }
}
