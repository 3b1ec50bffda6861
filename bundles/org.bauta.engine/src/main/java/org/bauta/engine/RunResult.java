package org.bauta.engine;

import java.nio.file.Path;

/**
 * How a run ended.
 *
 * @param folder where everything is
 * @param computed cells that were worked out now
 * @param reused cells that were found finished, here or in the cache
 * @param failed cells that could not be finished; a resumed run tries them again
 * @param failures rows in {@code failures.csv}
 */
public record RunResult(Path folder, int computed, int reused, int failed, int failures) {
    public boolean isComplete() {
        return failed == 0 && failures == 0;
    }
}
