package org.bauta.dataset.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.settings.SettingsType;
import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.Rendering;
import org.junit.jupiter.api.Test;

class SyntheticPortraitsTest {
    private static DataSet open(Map<String, ?> settings) {
        SyntheticPortraits loader = new SyntheticPortraits();
        return loader.open(SettingsType.of(loader).bind(settings));
    }

    @Test
    void readsTheSamePixelsAgainAndSaysWhereTheFaceIs() {
        DataSet data = open(Map.of("identities", 3, "images", 2, "size", 64));
        assertEquals(6, data.items().size());
        Item item = data.items().get(3);
        assertEquals("id0001/id0001_0001", item.id());
        assertEquals("id0001", item.subject());
        assertEquals(item.picture().read(), item.picture().read());
        Rendering r = ((SyntheticPicture) item.picture()).render();
        assertEquals(r.box(), item.box().orElseThrow());
        assertEquals(r.points(), item.points().orElseThrow());
        assertEquals("ground-truth", item.points().orElseThrow().source());
    }

    @Test
    void fingerprintsDifferWheneverPixelsDo() {
        Set<String> seen = new HashSet<>();
        for (Map<String, ?> s : List.of(Map.of("size", 64), Map.of("size", 65),
                Map.of("size", 64, "seed", 2), Map.of("size", 64, "light", 0.5))) {
            open(with(s, "identities", 3)).items().forEach(i -> assertTrue(seen.add(i.picture().fingerprint()), i.id() + " of " + s));
        }
        assertEquals(open(Map.of("identities", 2)).items().get(1).picture().fingerprint(),
                open(Map.of("identities", 9)).items().get(1).picture().fingerprint(), "more persons do not change the first");
    }

    private static Map<String, Object> with(Map<String, ?> settings, String key, Object value) {
        Map<String, Object> out = new HashMap<>(settings);
        out.put(key, value);
        return out;
    }

    @Test
    void partsShareNobodyAndEachIsBalanced() {
        Map<String, String> owner = new HashMap<>();
        for (String split : List.of("background", "attacker", "evaluation")) {
            DataSet data = open(Map.of("identities", 96, "images", 1, "split", split));
            Map<String, Long> groups = data.items().stream().collect(Collectors.groupingBy(
                    i -> i.attributes().get("sex") + i.attributes().get("skin-tone") + i.attributes().get("age-group"),
                    Collectors.counting()));
            assertEquals(Group.COUNT, groups.size(), split);
            groups.forEach((g, n) -> assertTrue(n >= 3 && n <= 5, split + " has " + n + " of " + g));
            data.items().forEach(i -> {
                assertEquals(split, i.attributes().get("split"));
                assertEquals(null, owner.put(i.subject(), split), i.subject() + " is in two parts");
            });
        }
    }

    @Test
    void foldsShareNobodyAndPairsAreWhatTheySay() {
        DataSet data = open(Map.of("identities", 40, "images", 3));
        Trials trials = data.trials().orElseThrow();
        assertEquals(10, trials.folds());
        Map<String, Integer> foldOf = new HashMap<>();
        for (Trial t : trials.pairs()) {
            String a = t.first().split("/")[0];
            String b = t.second().split("/")[0];
            assertEquals(t.same(), a.equals(b));
            assertNotEquals(t.first(), t.second());
            for (String s : List.of(a, b)) {
                assertEquals(t.fold(), foldOf.computeIfAbsent(s, k -> t.fold()), s + " is in two folds");
            }
        }
        assertEquals(trials.pairs().size(), new HashSet<>(trials.pairs()).size());
        assertEquals(trials.pairs().size() / 2, trials.pairs().stream().filter(Trial::same).count());
        Set<String> ids = data.items().stream().map(Item::id).collect(Collectors.toSet());
        assertTrue(trials.pairs().stream().allMatch(t -> ids.contains(t.first()) && ids.contains(t.second())));
        assertTrue(open(Map.of("images", 1)).trials().isEmpty());
    }

    @Test
    void attributesAreCelebasAndAgreeWithTheSettings() {
        DataSet still = open(Map.of("identities", 48, "images", 2, "expression", 0, "yaw", 0, "restyle", 0));
        for (Item i : still.items()) {
            assertEquals("-1", i.attributes().get("Smiling"));
            assertEquals("0.00", i.attributes().get("yaw"));
            assertEquals(i.attributes().get("sex").equals("male") ? "1" : "-1", i.attributes().get("Male"));
            assertTrue(!i.attributes().containsKey("Attractive"));
        }
        long celeba = still.items().get(0).attributes().keySet().stream()
                .filter(k -> Character.isUpperCase(k.charAt(0)) || k.startsWith("5")).count();
        assertEquals(37, celeba);
        assertTrue(open(Map.of("identities", 48, "expression", 1)).items().stream()
                .anyMatch(i -> i.attributes().get("Smiling").equals("1")));
    }

    @Test
    void aClipMovesSmoothlyAndKeepsItsPerson() {
        Take take = new Take(3, Variation.USUAL, 7, 0);
        double moved = 0;
        boolean blinked = false;
        for (int n = 0; n < 150; n++) {
            Portrait a = take.frame(n);
            Portrait b = take.frame(n + 1);
            assertEquals(a.person(), b.person());
            assertEquals(a.hair(), b.hair());
            assertTrue(Math.abs(a.pose().yaw() - b.pose().yaw()) < 4, "yaw jumps at frame " + n);
            assertTrue(Math.abs(a.expression().get(ActionUnit.AU26) - b.expression().get(ActionUnit.AU26)) < 0.5,
                    "the jaw jumps at frame " + n);
            moved = Math.max(moved, Math.abs(a.pose().yaw() - take.frame(0).pose().yaw()));
            blinked |= a.expression().get(ActionUnit.AU43) > 0.5;
        }
        assertTrue(moved > 2 && blinked, "six seconds with a turn of " + moved + " degrees, blink " + blinked);
        assertEquals(take.frame(40), new Take(3, Variation.USUAL, 7, 0).frame(40));
    }

    @Test
    void groundTruthHasTheSameColumnsForAll() {
        Casting casting = new Casting(1, Variation.USUAL);
        assertEquals(GroundTruth.of(casting.portrait(0, 0), 128).keySet(), GroundTruth.of(casting.portrait(9, 3), 256).keySet());
        assertEquals(casting.portrait(4, 1).pose().yaw(), GroundTruth.of(casting.portrait(4, 1), 128).get("yaw"));
    }
}
