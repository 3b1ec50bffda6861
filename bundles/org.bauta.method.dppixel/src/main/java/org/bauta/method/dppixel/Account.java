package org.bauta.method.dppixel;

import java.util.List;
import java.util.stream.Stream;

/** Sentences that the ledgers of this family share. */
final class Account {
    static final String CHANNELS = "channels: sequential; a changed pixel changes all of them, and epsilon is for all of them together";
    static final String CELLS = "cells: one noisy vector of all cells; m pixels in several cells cost no more than m in one";
    static final String IMAGES = "images: sequential; n releases that show the same person, or frames of a clip, spend n times as much";

    private static final List<String> OPEN = List.of(
            "position and size of the face box, and the choice of method and settings: they are released as they are",
            "pixels outside the box: they are released as they are, and hair, clothes or place may tell who it is",
            "who differs in more pixels than the neighborhood says is hidden less, and a whole face far less",
            "a seed that is known: who can guess it can repeat the noise and subtract it; a release for real use needs a secret seed");

    private Account() {
    }

    /** @param own what this method leaves open beside what all of them do */
    static List<String> notCovered(String... own) {
        return Stream.concat(Stream.of(own), OPEN.stream()).toList();
    }
}
