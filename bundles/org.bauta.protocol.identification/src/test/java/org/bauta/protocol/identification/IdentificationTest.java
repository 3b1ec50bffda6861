package org.bauta.protocol.identification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.protocol.Verdict.Measure;
import org.bauta.core.settings.SettingsType;
import org.bauta.protocol.identification.ClosedSetIdentification.Settings;
import org.junit.jupiter.api.Test;

/** Who is looked for is compared with everybody once, and ranks are what counting gives. */
class IdentificationTest {
    private static final ClosedSetIdentification PROTOCOL = new ClosedSetIdentification();
    private static final DataSet UNUSED = null;

    private static Settings settings(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return SettingsType.of(PROTOCOL).bind(values);
    }

    private static List<Item> items(int persons, int pictures) {
        List<Item> out = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            for (int i = 0; i < pictures; i++) {
                out.add(Item.of(p + "/" + i, "person " + p, null));
            }
        }
        return out;
    }

    private static Trials trials(int persons, int pictures, Object... settings) {
        return PROTOCOL.trials(UNUSED, items(persons, pictures), settings(settings), 7);
    }

    @Test
    void everyProbeMeetsEverybodyOnce() {
        Map<String, List<Trial>> byProbe = trials(13, 3).pairs().stream().collect(Collectors.groupingBy(Trial::second));
        assertEquals(13 * 2, byProbe.size());
        byProbe.forEach((probe, own) -> {
            String person = probe.split("/")[0];
            assertEquals(13, own.stream().map(t -> t.first().split("/")[0]).distinct().count());
            assertEquals(List.of(person + "/0"), own.stream().filter(Trial::same).map(Trial::first).toList(), "known by the first picture");
            assertFalse(probe.endsWith("/0"), "which is no probe");
        });
    }

    @Test
    void theSamePicturesAreKnownIfAskedFor() {
        List<Trial> same = trials(5, 2, "gallery", "same").pairs().stream().filter(Trial::same).toList();
        assertEquals(10, same.size());
        assertTrue(same.stream().allMatch(t -> t.first().equals(t.second())));
        assertEquals(5 * 5, trials(5, 1, "gallery", "same").pairs().size());
        assertThrows(DataMissing.class, () -> trials(5, 1));
        assertThrows(DataMissing.class, () -> trials(1, 9));
    }

    @Test
    void foldsShareNoPersonAmongTheirProbes() {
        Trials t = trials(23, 4);
        Map<String, Set<Integer>> folds = t.pairs().stream().collect(Collectors.groupingBy(p -> p.second().split("/")[0],
                Collectors.mapping(Trial::fold, Collectors.toSet())));
        assertTrue(folds.values().stream().allMatch(f -> f.size() == 1));
        assertEquals(10, t.folds());
    }

    @Test
    void aLargeGalleryIsDrawnByTheSeed() {
        Settings few = settings("persons", 6);
        Trials one = PROTOCOL.trials(UNUSED, items(40, 2), few, 1);
        assertEquals(one, PROTOCOL.trials(UNUSED, items(40, 2), few, 1));
        assertFalse(one.pairs().equals(PROTOCOL.trials(UNUSED, items(40, 2), few, 2).pairs()));
        assertEquals(6 * 6, one.pairs().size());
    }

    /** Against sorting all similarities of a probe. */
    @Test
    void ranksAreThoseOfSorting() {
        Trials t = trials(30, 2);
        double[] s = new Random(3).doubles(t.pairs().size()).toArray();
        Verdict verdict = PROTOCOL.judge(t, s, s, settings());
        double first = 0;
        double sum = 0;
        for (int probe = 0; probe < 30; probe++) {
            double[] own = Arrays.copyOfRange(s, 30 * probe, 30 * probe + 30);
            double right = own[probe];
            double[] sorted = Arrays.stream(own).sorted().toArray();
            int rank = 30 - Arrays.binarySearch(sorted, right);
            first += rank == 1 ? 1 : 0;
            sum += rank;
        }
        assertEquals(first / 30, measure(verdict, "rank-1").value(), 1e-12);
        assertEquals(sum / 30, measure(verdict, "true-identity-rank").value(), 1e-12);
        assertTrue(measure(verdict, "rank-5").value() >= measure(verdict, "rank-1").value());
    }

    /** If everybody looks the same, chance decides: one in the gallery's size, and the middle rank. */
    @Test
    void tiesAreBrokenByChance() {
        Trials t = trials(20, 2);
        double[] s = new double[t.pairs().size()];
        Verdict verdict = PROTOCOL.judge(t, s, s, settings());
        assertEquals(1 / 20.0, measure(verdict, "rank-1").value(), 1e-12);
        assertEquals(5 / 20.0, measure(verdict, "rank-5").value(), 1e-12);
        assertEquals(10.5, measure(verdict, "true-identity-rank").value(), 1e-12);
    }

    @Test
    void whatCouldNotBeScoredIsCountedAndLeftOut() {
        Trials t = trials(4, 2);
        double[] s = new double[16];
        for (int i = 0; i < 16; i++) {
            s[i] = i / 4 == 2 ? Double.NaN : t.pairs().get(i).same() ? 1 : 0;
        }
        Measure rank = measure(PROTOCOL.judge(t, s, s, settings()), "rank-1");
        assertEquals(1, rank.value());
        assertEquals(4, rank.nTotal());
        assertEquals(3, rank.nScored());
    }

    private static Measure measure(Verdict verdict, String name) {
        return verdict.measures().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }
}
