package org.bauta.method.ksame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;

/**
 * The persons whose pictures are released together, in an order that does not depend on the order in which they came: persons
 * by their ids, pictures of a person by their pixels.
 *
 * @param faces as they came
 * @param identities indices of the pictures of each person
 */
record ClosedSet(List<Face> faces, List<int[]> identities) {
    /**
     * @throws DataMissing if a face has no subject id: two pictures of a person in one group would share nothing but the person
     * @throws UsageInvalid if there are fewer than k persons, a single one above all: there is nobody to be the same as
     */
    static ClosedSet of(List<Face> faces, int k) {
        Map<String, List<Integer>> bySubject = new TreeMap<>();
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).subject().isEmpty()) {
                throw new DataMissing("k-Same needs to know who is in every picture, but picture " + (i + 1) + " of " + faces.size()
                        + " has no subject id: use a data set that names the persons, or a method for single pictures");
            }
            bySubject.computeIfAbsent(faces.get(i).subject(), s -> new ArrayList<>()).add(i);
        }
        List<int[]> identities = bySubject.values().stream().map(images -> sorted(faces, images)).toList();
        ClosedSet set = new ClosedSet(List.copyOf(faces), identities);
        set.requireAtLeast(k, "k = " + k);
        return set;
    }

    /** @param why that many are needed */
    void requireAtLeast(int persons, String why) {
        if (identities.size() < persons) {
            throw new UsageInvalid("k-Same works on a closed set of at least " + persons + " persons (" + why + "), but was given "
                    + identities.size() + ": release a whole data set at once or choose a smaller k; for single pictures, clips or persons"
                    + " that come one by one (open use) choose a method of another family");
        }
    }

    private static int[] sorted(List<Face> faces, List<Integer> images) {
        if (images.size() > 1) {
            Map<Integer, Long> keys = new TreeMap<>();
            images.forEach(i -> keys.put(i, key(faces.get(i).image())));
            images.sort(Comparator.<Integer>comparingLong(keys::get).thenComparingDouble(i -> faces.get(i).box().x())
                    .thenComparingDouble(i -> faces.get(i).box().y()));
        }
        return images.stream().mapToInt(i -> i).toArray();
    }

    /** A hash of the pixels (FNV-1a) that exchanging red and blue does not change. */
    private static long key(Image image) {
        byte[] rgb = image.samples();
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < rgb.length; i += 3) {
            hash = (hash ^ (rgb[i] & 0xff) + (rgb[i + 2] & 0xff)) * 0x100000001b3L;
            hash = (hash ^ rgb[i + 1] & 0xff) * 0x100000001b3L;
        }
        return hash;
    }

    /** All pictures, person by person. */
    int[] images() {
        return identities.stream().flatMapToInt(IntStream::of).toArray();
    }
}
