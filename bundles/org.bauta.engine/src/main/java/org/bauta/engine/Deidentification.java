package org.bauta.engine;

import java.nio.file.Path;
import java.util.List;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.dataset.Item;
import org.bauta.core.progress.Progress;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.run.Release;

/**
 * De-identifies pictures for release, without measuring anything. Every face that is found is treated, not only the
 * largest; a method that treats a closed set is given one face of every picture, and the others are blacked out. A picture
 * in which no face is found, or whose method fails, is masked whole or left out; one that cannot be
 * read is left out. An original is never copied and never overwritten.
 */
public final class Deidentification {
    private Deidentification() {
    }

    /**
     * What to do.
     *
     * @param items ids become file names below {@code out}, folders included; a box of an item is treated like a detection
     * @param method works on single images, or on all of them together: then their subjects matter
     * @param release how the results are written
     * @param out is created; holds the results and {@code failures.csv}
     * @param jobs threads, at least 1
     */
    public record Request(List<Item> items, Choice method, Choice release, Choice detector, long seed, Path out, int jobs,
            OnFailure onFailure) {
        public Request {
            items = List.copyOf(items);
        }
    }

    /**
     * How it ended.
     *
     * @param released pictures with every face treated
     * @param masked pictures released as a flat colour
     * @param leftOut pictures of which nothing was released
     */
    public record Outcome(Path folder, int released, int masked, int leftOut) {
    }

    /**
     * Writes a file for each picture, complete or not at all, and lists what was masked or left out.
     *
     * @throws org.bauta.core.failure.UsageInvalid if results would land beside or over originals, or two in one file
     * @throws org.bauta.core.failure.BautaException with one sentence, if it cannot start or go on
     */
    public static Outcome run(Request request, Catalog catalog, Progress progress) {
        return new Release(request, catalog, progress).run();
    }
}
