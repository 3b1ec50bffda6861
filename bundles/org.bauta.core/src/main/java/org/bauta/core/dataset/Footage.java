package org.bauta.core.dataset;

/** One person in motion, drawn frame by frame. */
public interface Footage {
    /** Unique among the clips of its data set, with forward slashes: {@code id0000/id0000_clip_0000}. */
    String id();

    /** The person, as items name it: the only track. */
    String subject();

    /** Frames a second. */
    double rate();

    /**
     * Draws a frame; by any thread, in any order. All frames have one size.
     *
     * @param number from 0; there is no last one
     */
    GroundTruth frame(int number);
}
