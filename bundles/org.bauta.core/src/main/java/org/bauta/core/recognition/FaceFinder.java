package org.bauta.core.recognition;

import java.util.List;

import org.bauta.core.image.Image;

/** A detector at work. One for each thread: not safe for use by several at once. */
public interface FaceFinder extends AutoCloseable {
    /** All faces, best first; empty if there are none. */
    List<Detection> find(Image image);

    /** Hash of everything that decides its result: weights, thresholds. Part of the key of cached detections. */
    String fingerprint();

    @Override
    void close();
}
