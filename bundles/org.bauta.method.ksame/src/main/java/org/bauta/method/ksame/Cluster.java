package org.bauta.method.ksame;

import java.util.List;
import java.util.stream.IntStream;

/**
 * At least k persons who become the same. Each layer is a group of k-Same: one picture of each person. A person with fewer
 * pictures than another lends them again to the means of later layers, so that every mean is of at least k persons; a person's
 * pictures are always hidden among the same others, so that comparing the releases of one person tells nothing more.
 *
 * @param members indices of the pictures of each person
 */
record Cluster(List<int[]> members) {
    /** As many as the largest number of pictures of a person. */
    int layers() {
        return members.stream().mapToInt(m -> m.length).max().orElse(0);
    }

    /** One picture of each person. */
    int[] layer(int number) {
        return members.stream().mapToInt(m -> m[number % m.length]).toArray();
    }

    /** The pictures that are released in a layer: one of each person who has that many. */
    int[] released(int number) {
        return members.stream().filter(m -> number < m.length).mapToInt(m -> m[number]).toArray();
    }

    int[] images() {
        return members.stream().flatMapToInt(IntStream::of).toArray();
    }
}
