package org.bauta.method.ksame;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.SetMethod;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.settings.NoSettings;
import org.bauta.recogniser.lbp.LbpRecogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What k-Same is for: who has the clean pictures of all 200 persons names the right one at most one time in k. */
class BoundTest {
    private static final int PERSONS = 200;
    private static final List<Integer> KS = List.of(2, 3, 5, 10, 20);
    /** The one for which patterns are compared too, which takes longer; for all see releng/checks/k-same-bound. */
    private static final int SLOW = 3;
    private static final List<Face> FACES = Cartoons.faces(PERSONS, 1, 64);
    private static final List<float[]> PIXELS = FACES.stream().map(Neighbor::pixels).toList();
    private static final List<float[]> PATTERNS = FACES.stream().map(BoundTest::lbp).toList();

    @Test
    void theAttackersRecogniseWhatIsNotProtected() {
        List<Image> clean = FACES.stream().map(Face::image).toList();
        assertEquals(PERSONS, Neighbor.hits(FACES, clean, PIXELS, Neighbor::pixels));
        assertEquals(PERSONS, Neighbor.hits(FACES, clean, PATTERNS, BoundTest::lbp));
    }

    static Stream<SetMethod<?>> boundClaimed() {
        return Family.boundClaimed();
    }

    @ParameterizedTest
    @MethodSource("boundClaimed")
    void nobodyIsRecognisedMoreOftenThanOneTimeInK(SetMethod<?> method) {
        assertAll(KS.stream().map(k -> () -> {
            List<Image> released = Family.release(method, FACES, Map.of("k", k));
            int pixels = Neighbor.hits(FACES, released, PIXELS, Neighbor::pixels);
            int lbp = k == SLOW ? Neighbor.hits(FACES, released, PATTERNS, BoundTest::lbp) : 0;
            String what = method.getClass().getSimpleName() + ", k = " + k + ": " + pixels + " and " + lbp + " of " + PERSONS
                    + " recognised";
            assertTrue(k * pixels <= PERSONS && k * lbp <= PERSONS, what);
        }));
    }

    /** Without differences of place everybody of a cluster gets the same bytes: the bound is then exact for every attacker there is. */
    @ParameterizedTest
    @MethodSource("boundClaimed")
    void everyReleaseIsSharedByAtLeastKPersons(SetMethod<?> method) {
        List<Face> posed = Cartoons.posed(FACES.subList(0, 60));
        for (int k : List.of(2, 7)) {
            List<Masked> masked = Family.masked(method, posed, Map.of("k", k));
            Map<List<Object>, Set<String>> sharers = IntStream.range(0, posed.size()).boxed().collect(Collectors.groupingBy(
                    i -> crop(masked.get(i)),
                    Collectors.mapping(i -> posed.get(i).subject(), Collectors.toSet())));
            assertTrue(sharers.values().stream().allMatch(s -> s.size() >= k), method.getClass().getSimpleName() + ", k = " + k);
        }
    }

    private static List<Object> crop(Masked masked) {
        return List.of(masked.region(), masked.pixels(), Arrays.hashCode(masked.mask().values()));
    }

    /** What peers do, and why it is wrong: the k nearest of each face, itself among them, are no closed group. */
    @Test
    void openNeighborhoodsBreakTheBound() {
        int k = 5;
        long hits = IntStream.range(0, PERSONS).filter(i -> {
            double[] distances = PIXELS.stream().mapToDouble(g -> distance(g, PIXELS.get(i))).toArray();
            List<float[]> near = IntStream.range(0, PERSONS).boxed().sorted(Comparator.comparingDouble(g -> distances[g])).limit(k)
                    .map(PIXELS::get).toList();
            float[] mean = new float[PIXELS.get(0).length];
            near.forEach(g -> IntStream.range(0, mean.length).forEach(d -> mean[d] += g[d] / k));
            return Neighbor.nearest(PIXELS, mean) == i;
        }).count();
        assertTrue(k * hits > 1.5 * PERSONS, hits + " recognised");
    }

    private static double distance(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(d -> (a[d] - b[d]) * (a[d] - b[d])).sum();
    }

    private static float[] lbp(Face face) {
        try (Embedder embedder = new LbpRecogniser().open(new NoSettings())) {
            return embedder.embed(List.of(face))[0];
        }
    }
}
