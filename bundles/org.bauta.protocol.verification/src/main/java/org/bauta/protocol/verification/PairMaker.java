package org.bauta.protocol.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;

/** Draws pairs in folds that share no person: as many impostor as genuine pairs, persons with many pictures not preferred. */
final class PairMaker {
    /** More pictures of one person are not needed to make all pairs of a fold. */
    private static final int PICTURES = 64;
    private final List<List<String>> persons = new ArrayList<>();
    private final SplittableRandom random;
    private final long seed;

    PairMaker(List<Item> items, long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        Map<String, List<String>> bySubject = new TreeMap<>();
        for (Item i : items) {
            if (!i.subject().isEmpty()) {
                bySubject.computeIfAbsent(i.subject(), s -> new ArrayList<>()).add(i.id());
            }
        }
        for (List<String> pictures : bySubject.values()) {
            Collections.sort(pictures);
            Collections.shuffle(pictures, random);
            persons.add(pictures.subList(0, Math.min(PICTURES, pictures.size())));
        }
        Collections.shuffle(persons, random);
        // persons of whom there are pairs are dealt first, so that every fold gets its share of them
        persons.sort((a, b) -> Boolean.compare(b.size() > 1, a.size() > 1));
    }

    /**
     * @param wanted folds; half the number of persons with two pictures, if that is less
     * @param pairs of each kind in a fold, at most
     * @throws DataMissing if there are fewer than four persons with two pictures
     */
    Trials trials(int wanted, int pairs) {
        int several = (int) persons.stream().filter(p -> p.size() > 1).count();
        int folds = Math.min(wanted, several / 2);
        if (folds < 2) {
            throw new DataMissing("the protocol verification-10-fold needs at least 4 persons with 2 images each, but there are " + several
                    + "; use more images or another protocol");
        }
        List<Trial> all = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            List<List<String>> mine = new ArrayList<>();
            for (int p = f; p < persons.size(); p += folds) {
                mine.add(persons.get(p));
            }
            all.addAll(fold(mine, f, pairs));
        }
        return new Trials("drawn from " + persons.size() + " persons in " + folds + " folds with seed " + seed, all, folds);
    }

    private List<Trial> fold(List<List<String>> mine, int fold, int pairs) {
        List<Trial> genuine = genuine(mine, fold, pairs);
        List<Trial> impostor = impostors(mine, fold, genuine.size());
        List<Trial> both = new ArrayList<>(genuine.subList(0, Math.min(genuine.size(), impostor.size())));
        both.addAll(impostor);
        return both;
    }

    /** A pair of each person in turn, until there are enough or none are left. */
    private List<Trial> genuine(List<List<String>> mine, int fold, int pairs) {
        List<List<Trial>> each = new ArrayList<>();
        for (List<String> pictures : mine) {
            List<Trial> own = new ArrayList<>();
            for (int a = 0; a < pictures.size(); a++) {
                for (int b = a + 1; b < pictures.size(); b++) {
                    own.add(new Trial(pictures.get(a), pictures.get(b), true, fold));
                }
            }
            Collections.shuffle(own, random);
            each.add(own);
        }
        List<Trial> out = new ArrayList<>();
        int longest = each.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < longest && out.size() < pairs; round++) {
            for (List<Trial> own : each) {
                if (round < own.size() && out.size() < pairs) {
                    out.add(own.get(round));
                }
            }
        }
        return out;
    }

    /** Two persons at random, a picture of each; every pair once, in one order only. */
    private List<Trial> impostors(List<List<String>> mine, int fold, int pairs) {
        Set<Set<String>> used = new HashSet<>();
        List<Trial> out = new ArrayList<>();
        for (long attempt = 0; out.size() < pairs && attempt < 100L * pairs; attempt++) {
            List<String> a = mine.get(random.nextInt(mine.size()));
            List<String> b = mine.get(random.nextInt(mine.size()));
            String first = a.get(random.nextInt(a.size()));
            String second = b.get(random.nextInt(b.size()));
            if (a != b && used.add(Set.of(first, second))) {
                out.add(new Trial(first, second, false, fold));
            }
        }
        return out;
    }
}
