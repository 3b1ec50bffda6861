package org.bauta.dataset.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.faces3d.Draws;

/**
 * Pairs in the manner of LFW's View 2: folds that share no person, each with as many pairs of one person as of two. Ten
 * folds of up to 300 + 300 pairs; fewer folds where there are fewer than 20 persons.
 */
final class FoldMaker {
    private static final int FOLDS = 10;
    private static final int MOST = 300;

    private final List<List<String>> persons;
    private final Draws draws;

    /** @param persons ids of the pictures of each */
    FoldMaker(List<List<String>> persons, long seed) {
        this.persons = persons;
        draws = new Draws(seed, 4);
    }

    /** Nothing if there are no two persons or no two pictures of one. */
    Optional<Trials> make(String source) {
        int pictures = persons.isEmpty() ? 0 : persons.get(0).size();
        if (persons.size() < 2 || pictures < 2) {
            return Optional.empty();
        }
        int folds = Math.min(FOLDS, persons.size() / 2);
        List<Trial> all = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            List<List<String>> own = new ArrayList<>();
            for (int i = f; i < persons.size(); i += folds) {
                own.add(persons.get(i));
            }
            int genuine = own.size() * pictures * (pictures - 1) / 2;
            int impostor = own.size() * (own.size() - 1) / 2 * pictures * pictures;
            fold(own, f, Math.min(MOST, Math.min(genuine, impostor)), all);
        }
        return Optional.of(new Trials(source, all, folds));
    }

    private void fold(List<List<String>> own, int fold, int count, List<Trial> out) {
        Set<Trial> seen = new LinkedHashSet<>();
        while (seen.size() < count) {
            List<String> p = own.get(draws.below(own.size()));
            int a = draws.below(p.size());
            int b = draws.below(p.size());
            if (a != b) {
                seen.add(new Trial(p.get(Math.min(a, b)), p.get(Math.max(a, b)), true, fold));
            }
        }
        while (seen.size() < 2 * count) {
            int p = draws.below(own.size());
            int q = draws.below(own.size());
            if (p != q) {
                List<String> first = own.get(Math.min(p, q));
                List<String> second = own.get(Math.max(p, q));
                seen.add(new Trial(first.get(draws.below(first.size())), second.get(draws.below(second.size())), false, fold));
            }
        }
        out.addAll(seen);
    }
}
