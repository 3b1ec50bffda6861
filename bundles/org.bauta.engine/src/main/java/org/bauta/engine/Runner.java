package org.bauta.engine;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.progress.Progress;
import org.bauta.engine.run.Session;

/** Runs experiments. */
public final class Runner {
    private Runner() {
    }

    /**
     * Runs an experiment into a folder, or goes on with one. Items that fail are listed in {@code failures.csv} and do not
     * end the run.
     *
     * @throws org.bauta.core.failure.BautaException with one sentence, if it cannot start or go on: something named does
     *         not exist, the data set or a model is missing, the folder cannot be written or is in use
     * @throws org.bauta.core.failure.Cancelled if {@code progress} wants to stop; finished cells are kept for a resumed run
     */
    public static RunResult run(Experiment experiment, Catalog catalog, RunOptions options, Progress progress) {
        return Session.run(experiment, catalog, options, progress);
    }
}
