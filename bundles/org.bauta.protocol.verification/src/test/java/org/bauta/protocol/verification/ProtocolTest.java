package org.bauta.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.protocol.Verdict.Measure;
import org.junit.jupiter.api.Test;

/** Pairs that nobody shares between folds; thresholds that only originals of other folds decide. */
class ProtocolTest {
    private static final TenFold.Settings TEN = new TenFold.Settings(300, 0.01, 0.001);
    private static final LfwView2.Settings LFW = new LfwView2.Settings(0.01, 0.001);

    private static final Picture NONE = new Picture() {
        @Override
        public Image read() {
            throw new IllegalStateException("a protocol reads no pictures");
        }

        @Override
        public String fingerprint() {
            return "";
        }

        @Override
        public String location() {
            return "";
        }
    };

    private static List<Item> items(int persons, int pictures) {
        List<Item> out = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            for (int i = 0; i < pictures; i++) {
                out.add(Item.of("p" + p + "/" + i, "p" + p, NONE));
            }
        }
        return out;
    }

    private record Data(List<Item> items, Optional<Trials> trials) implements DataSet {
        @Override
        public String variant() {
            return "test";
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public String licence() {
            return "";
        }
    }

    private static Trials ten(int persons, int pictures, long seed) {
        List<Item> items = items(persons, pictures);
        return new TenFold().trials(new Data(items, Optional.empty()), items, TEN, seed);
    }

    @Test
    void foldsShareNoPersonAndAreBalancedAndNoPairStandsTwice() {
        Trials trials = ten(60, 4, 1);
        assertEquals(10, trials.folds());
        Map<String, Integer> foldOf = new HashMap<>();
        Set<Set<String>> pairs = new HashSet<>();
        int[] balance = new int[10];
        for (Trial t : trials.pairs()) {
            for (String id : List.of(t.first(), t.second())) {
                String person = id.substring(0, id.indexOf('/'));
                assertEquals(t.fold(), foldOf.computeIfAbsent(person, k -> t.fold()));
            }
            assertEquals(t.same(), t.first().split("/")[0].equals(t.second().split("/")[0]));
            assertTrue(pairs.add(Set.of(t.first(), t.second())));
            balance[t.fold()] += t.same() ? 1 : -1;
        }
        assertEquals(0, IntStream.of(balance).map(Math::abs).sum());
        assertEquals(10 * 2 * 6 * 6, trials.pairs().size());
        assertEquals(60, foldOf.size());
    }

    @Test
    void theSeedDecidesThePairs() {
        assertEquals(ten(40, 3, 5), ten(40, 3, 5));
        assertNotEquals(ten(40, 3, 5).pairs(), ten(40, 3, 6).pairs());
    }

    @Test
    void fewPersonsGiveFewerFoldsAndTooFewASentence() {
        assertEquals(3, ten(7, 2, 1).folds());
        assertTrue(assertThrows(DataMissing.class, () -> ten(3, 2, 1)).getMessage().contains("at least 4 persons"));
        assertTrue(assertThrows(DataMissing.class, () -> ten(30, 1, 1)).getMessage().contains("2 images"));
    }

    @Test
    void officialPairsAreKeptWhereBothPicturesTakePart() {
        Trials all = new Trials("pairs.txt", List.of(new Trial("p0/0", "p0/1", true, 0), new Trial("p0/0", "p5/0", false, 1)), 2);
        List<Item> items = items(2, 2);
        Trials kept = new LfwView2().trials(new Data(items, Optional.of(all)), items, LFW, 1);
        assertEquals(List.of(all.pairs().get(0)), kept.pairs());
        assertEquals(2, kept.folds());
        assertTrue(assertThrows(DataMissing.class, () -> new LfwView2().trials(new Data(items, Optional.empty()), items, LFW, 1))
                .getMessage().contains("official pairs"));
    }

    private static Trials grid(int folds, int each) {
        List<Trial> pairs = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            for (int k = 0; k < 2 * each; k++) {
                pairs.add(new Trial("a" + f + "/" + k, "b" + f + "/" + k, k < each, f));
            }
        }
        return new Trials("grid", pairs, folds);
    }

    private static double[] scores(Trials trials, double genuine, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return trials.pairs().stream().mapToDouble(t -> random.nextGaussian() * 0.1 + (t.same() ? genuine : 0)).toArray();
    }

    private static Measure measure(Verdict verdict, String name) {
        return verdict.measures().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void trueAcceptsAreCountedAtThresholdsOfTheOriginalsOfOtherFolds() {
        Trials trials = grid(5, 200);
        double[] originals = scores(trials, 0.4, 1);
        double[] released = scores(trials, 0.2, 2);
        Measure tar = measure(new LfwView2().judge(trials, originals, released, LFW), "tar@far0.01");
        for (int f = 0; f < 5; f++) {
            int fold = f;
            double[] train = IntStream.range(0, originals.length)
                    .filter(i -> trials.pairs().get(i).fold() != fold && !trials.pairs().get(i).same())
                    .mapToDouble(i -> originals[i]).sorted().toArray();
            // 800 impostors: 8 may pass, so the ninth highest has to be refused
            double ninth = train[train.length - 9];
            long hits = IntStream.range(0, released.length).filter(i -> trials.pairs().get(i).fold() == fold && trials.pairs().get(i).same()
                    && released[i] > ninth).count();
            assertEquals(hits / 200.0, tar.perFold()[f], 1e-12);
        }
        assertEquals(java.util.Arrays.stream(tar.perFold()).average().orElseThrow(), tar.value(), 1e-12);
        assertTrue(tar.caution().contains("8.0 of 800"), tar.caution());
    }

    @Test
    void releasedScoresNeverMoveAThreshold() {
        Trials trials = grid(5, 200);
        double[] originals = scores(trials, 0.4, 1);
        for (String name : List.of("accuracy", "tar@far0.01", "tar@far0.001")) {
            double a = measure(new LfwView2().judge(trials, originals, scores(trials, 0.2, 2), LFW), name).threshold();
            double b = measure(new LfwView2().judge(trials, originals, scores(trials, -3, 3), LFW), name).threshold();
            assertEquals(a, b);
        }
    }

    @Test
    void aFoldsOwnOriginalsDoNotMoveItsThreshold() {
        Trials trials = grid(3, 50);
        double[] originals = scores(trials, 0.4, 1);
        double[] released = scores(trials, 0.3, 2);
        double before = measure(new LfwView2().judge(trials, originals, released, LFW), "tar@far0.01").perFold()[0];
        for (int i = 0; i < originals.length; i++) {
            originals[i] += trials.pairs().get(i).fold() == 0 ? 5 : 0;
        }
        assertEquals(before, measure(new LfwView2().judge(trials, originals, released, LFW), "tar@far0.01").perFold()[0]);
    }

    @Test
    void unscoredPairsAreCountedAndNotJudged() {
        Trials trials = grid(4, 100);
        double[] originals = scores(trials, 0.4, 1);
        double[] released = scores(trials, 0.4, 1);
        for (int i = 0; i < released.length; i++) {
            released[i] = trials.pairs().get(i).fold() == 3 || i % 10 == 0 ? Double.NaN : released[i];
        }
        Measure accuracy = measure(new LfwView2().judge(trials, originals, released, LFW), "accuracy");
        assertEquals(800, accuracy.nTotal());
        assertEquals(540, accuracy.nScored());
        assertTrue(Double.isNaN(accuracy.perFold()[3]) && accuracy.perFold()[0] > 0.9 && accuracy.value() > 0.9);
    }

    @Test
    void aRateThatTheImpostorsCannotResolveIsFlagged() {
        Trials trials = grid(10, 300);
        double[] s = scores(trials, 0.4, 1);
        Verdict verdict = new LfwView2().judge(trials, s, s, LFW);
        assertEquals("", measure(verdict, "tar@far0.01").caution());
        assertTrue(measure(verdict, "tar@far0.001").caution().contains("2.7 of 2700"));
    }
}
