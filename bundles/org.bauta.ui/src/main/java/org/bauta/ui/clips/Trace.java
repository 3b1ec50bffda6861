package org.bauta.ui.clips;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Similarity of result and original, frame by frame, as far as it was measured. Written by a job, read by the screen. */
public final class Trace {
    private final double[] values;
    private int known;

    Trace(int frames) {
        values = new double[frames];
        Arrays.fill(values, Double.NaN);
    }

    synchronized void add(double value) {
        values[known++] = value;
    }

    /** How many frames were measured, from the first on. */
    public synchronized int known() {
        return known;
    }

    public int frames() {
        return values.length;
    }

    public boolean isComplete() {
        return known() == frames();
    }

    /** Cosine similarity; NaN where no face was found or it was not measured yet. */
    public synchronized double value(int frame) {
        return values[frame];
    }

    /** Frames in which the recogniser still takes both for one person, in order. */
    public synchronized List<Integer> leaks(double threshold) {
        return IntStream.range(0, known).filter(i -> values[i] >= threshold).boxed().toList();
    }
}
