package org.bauta.core.metric;

import java.util.List;
import org.bauta.core.image.Box;
import org.bauta.core.recognition.Detection;

/** Judges what a detector finds in all releases of a condition together, as mean average precision does. */
public non-sealed interface DetectionSetMetric<S extends Record> extends Metric<S> {
    /** @param pictures in the order of the data set */
    double measure(List<Searched> pictures, S settings);

    /**
     * True if it is cheap enough, and means the same when a picture is drawn twice, to be measured again and again on
     * persons drawn with replacement, for its 95 % interval.
     */
    default boolean resamples() {
        return false;
    }

    /**
     * One picture.
     *
     * @param truth the frozen box of the original
     * @param original everything that the detector found in the original
     * @param released everything that it found in the release
     */
    record Searched(Box truth, List<Detection> original, List<Detection> released) {
        public Searched {
            original = List.copyOf(original);
            released = List.copyOf(released);
        }
    }
}
