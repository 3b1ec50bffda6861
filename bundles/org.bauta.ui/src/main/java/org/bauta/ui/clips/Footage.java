package org.bauta.ui.clips;

import java.nio.file.Path;
import java.util.Optional;

import org.bauta.core.failure.UsageInvalid;

/**
 * A clip, and what is known of it.
 *
 * @param result a de-identified clip to hold against it; empty if a method is applied as it plays
 * @param frames at least 1
 * @param rate frames a second
 */
record Footage(Path clip, Optional<Path> result, int frames, double rate) {
    /** Reads the whole clip once. @throws UsageInvalid if the result is not frame by frame the clip's */
    static Footage of(Path clip, Optional<Path> result) {
        try (Reel reel = new Reel(clip)) {
            int frames = reel.count();
            if (frames == 0) {
                throw new UsageInvalid(clip + " has no frames");
            }
            if (result.isPresent()) {
                check(clip, reel, frames, result.get());
            }
            double rate = reel.rate();
            return new Footage(clip, result, frames, rate > 0 && rate < 1000 ? rate : 25);
        }
    }

    private static void check(Path clip, Reel reel, int frames, Path result) {
        try (Reel other = new Reel(result)) {
            int theirs = other.count();
            if (theirs != frames || other.width() != reel.width() || other.height() != reel.height()) {
                throw new UsageInvalid(result.getFileName() + " has " + theirs + " frames of " + other.width() + " x " + other.height()
                        + ", but " + clip.getFileName() + " has " + frames + " of " + reel.width() + " x " + reel.height()
                        + "; choose the result of this clip");
            }
        }
    }
}
