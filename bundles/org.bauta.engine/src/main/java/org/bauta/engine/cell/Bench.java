package org.bauta.engine.cell;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

import org.bauta.core.failure.Cancelled;
import org.bauta.core.method.RunContext;
import org.bauta.core.progress.Progress;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Key;
import org.bauta.engine.plan.Plan;

/**
 * What all cells of a run share.
 *
 * @param prints of the items' pictures
 * @param cache shared by runs: faces and embeddings of originals
 * @param cells of this run
 * @param pictures originals that were read last
 * @param stopped true when the work has to end: the user wants it or another thread has failed
 */
public record Bench(Plan plan, Fingerprints prints, InstrumentPool pool, Store cache, Store cells, RunFolder folder, CellLog log,
        Progress progress, BooleanSupplier stopped, PictureCache pictures) {
    /** @throws Cancelled if the work has to end */
    void check() {
        if (stopped.getAsBoolean()) {
            throw new Cancelled("stopped; what is finished is kept: go on with --resume");
        }
    }

    /** A source of randomness that depends on the seed and these words alone. */
    RunContext context(String... words) {
        long seed = new Key().add(plan.experiment().seed()).addAll(List.of(words)).seed();
        return new RunContext(new SplittableRandom(seed), stopped);
    }
}
