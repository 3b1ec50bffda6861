package org.bauta.method.ksame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.UsageInvalid;
import org.junit.jupiter.api.Test;

/** Clusters are disjoint, hold everybody, are large enough, and never hold two pictures of a person in one group. */
class GroupingTest {
    private static ClosedSet set(int persons, Random random) {
        List<Face> faces = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            faces.addAll(Collections.nCopies(1 + random.nextInt(4), Cartoons.face(p, 0, 24)));
        }
        Collections.shuffle(faces, random);
        return ClosedSet.of(faces, 2);
    }

    @Test
    void clustersAreDisjointAndHoldEverybody() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            int k = 2 + random.nextInt(6);
            ClosedSet set = set(2 * k + random.nextInt(30), random);
            double[][] v = random.doubles(set.faces().size()).mapToObj(x -> new double[] {x, x * x}).toArray(double[][]::new);
            Grouping grouping = new Grouping(set, i -> v[i], k);
            check(set, grouping.nearest(), k, 2 * k - 1);
            check(set, grouping.furthest().stream().flatMap(Stream::of).toList(), k, 2 * k);
        }
    }

    private static void check(ClosedSet set, List<Cluster> clusters, int k, int most) {
        int[] all = clusters.stream().flatMapToInt(c -> Arrays.stream(c.images())).sorted().toArray();
        assertArrayEquals(IntStream.range(0, set.faces().size()).toArray(), all, "every picture once");
        for (Cluster c : clusters) {
            assertTrue(c.members().size() >= k && c.members().size() <= most, c.members().size() + " persons with k = " + k);
            List<Integer> released = new ArrayList<>();
            for (int layer = 0; layer < c.layers(); layer++) {
                int[] group = c.layer(layer);
                assertEquals(c.members().size(), Arrays.stream(group).mapToObj(i -> set.faces().get(i).subject()).distinct().count(),
                        "one picture of each person");
                Arrays.stream(c.released(layer)).forEach(released::add);
            }
            assertArrayEquals(Arrays.stream(c.images()).sorted().toArray(), released.stream().mapToInt(i -> i).sorted().toArray());
        }
    }

    /** Two clouds: near ones stay together, and each cloud is sent to the other. */
    @Test
    void nearIsNearAndFurthestIsFar() {
        ClosedSet set = ClosedSet.of(IntStream.range(0, 8).mapToObj(p -> Cartoons.face(p, 0, 24)).toList(), 4);
        double[][] v = IntStream.range(0, 8).mapToObj(p -> new double[] {p % 2 * 100 + p}).toArray(double[][]::new);
        List<Cluster> near = new Grouping(set, i -> v[i], 4).nearest();
        assertTrue(near.stream().allMatch(c -> Arrays.stream(c.images()).map(i -> i % 2).distinct().count() == 1));
        Cluster[] pair = new Grouping(set, i -> v[i], 4).furthest().get(0);
        assertEquals(1, Math.abs(pair[0].images()[0] % 2 - pair[1].images()[0] % 2));
    }

    /** Not just another one: whoever is near stays unpaired until all that is further is taken. */
    @Test
    void ofSeveralCloudsTheFurthestIsTaken() {
        ClosedSet set = ClosedSet.of(IntStream.range(0, 8).mapToObj(p -> Cartoons.face(p, 0, 24)).toList(), 2);
        double[] clouds = {0, 100, 300, 1000};
        List<Cluster[]> pairs = new Grouping(set, i -> new double[] {clouds[i % 4] + i / 4}, 2).furthest();
        assertEquals(List.of(List.of(0, 3), List.of(1, 2)),
                pairs.stream().map(pair -> Stream.of(pair).map(c -> c.images()[0] % 4).toList()).toList());
    }

    @Test
    void furthestNeedsTwoClusters() {
        ClosedSet set = ClosedSet.of(IntStream.range(0, 9).mapToObj(p -> Cartoons.face(p, 0, 24)).toList(), 5);
        assertThrows(UsageInvalid.class, () -> new Grouping(set, i -> new double[] {i}, 5).furthest());
    }
}
