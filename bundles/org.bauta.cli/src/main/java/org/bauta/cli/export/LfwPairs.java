package org.bauta.cli.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;

/**
 * The two lists of LFW's View 2. The format knows one number of pairs for all folds and both kinds: where a data set has
 * more in some fold, the first ones are taken.
 */
final class LfwPairs {
    private final Map<String, Name> names;
    private final List<List<Trial>> same = new ArrayList<>();
    private final List<List<Trial>> different = new ArrayList<>();
    private final int offered;
    private final int each;

    /** @param names of the pictures in the layout, by item id; pairs of other pictures do not count */
    LfwPairs(Optional<Trials> trials, Map<String, Name> names) {
        this.names = names;
        for (int f = 0; f < trials.map(Trials::folds).orElse(0); f++) {
            same.add(new ArrayList<>());
            different.add(new ArrayList<>());
        }
        trials.ifPresent(t -> t.pairs().stream().filter(this::fits)
                .forEach(p -> (p.same() ? same : different).get(p.fold()).add(p)));
        offered = trials.map(t -> t.pairs().size()).orElse(0);
        each = Math.min(smallest(same), smallest(different));
    }

    /** A picture in LFW's terms. @param number from 1 */
    record Name(String person, int number) {
    }

    private boolean fits(Trial t) {
        return names.containsKey(t.first()) && names.containsKey(t.second())
                && t.same() == names.get(t.first()).person().equals(names.get(t.second()).person());
    }

    private static int smallest(List<List<Trial>> folds) {
        return folds.stream().mapToInt(List::size).min().orElse(0);
    }

    /** {@code pairs.txt}; empty if some fold has no pairs. */
    Optional<List<String>> pairs() {
        if (each == 0) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of(same.size() + "\t" + each));
        for (int f = 0; f < same.size(); f++) {
            for (Trial t : same.get(f).subList(0, each)) {
                Name first = names.get(t.first());
                lines.add(first.person + "\t" + first.number + "\t" + names.get(t.second()).number);
            }
            for (Trial t : different.get(f).subList(0, each)) {
                Name first = names.get(t.first());
                Name second = names.get(t.second());
                lines.add(first.person + "\t" + first.number + "\t" + second.person + "\t" + second.number);
            }
        }
        return Optional.of(lines);
    }

    /** {@code people.txt}: for each fold the number of its persons, then their names and how many pictures they have. */
    List<String> people() {
        Map<String, Integer> folds = new HashMap<>();
        for (List<List<Trial>> kind : List.of(same, different)) {
            kind.forEach(fold -> fold.forEach(t -> List.of(t.first(), t.second()).forEach(id ->
                    folds.putIfAbsent(names.get(id).person, t.fold()))));
        }
        int count = Math.max(1, same.size());
        List<Map<String, Integer>> people = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            people.add(new TreeMap<>());
        }
        // who is in no pair stands in the last fold
        names.values().forEach(n -> people.get(folds.getOrDefault(n.person, count - 1)).merge(n.person, 1, Integer::sum));
        List<String> lines = new ArrayList<>(List.of(Integer.toString(count)));
        for (Map<String, Integer> fold : people) {
            lines.add(Integer.toString(fold.size()));
            fold.forEach((person, pictures) -> lines.add(person + "\t" + pictures));
        }
        return lines;
    }

    List<String> notes() {
        int written = 2 * each * same.size();
        if (written == 0) {
            return List.of("there is no pairs.txt: the data set has no pairs of both kinds in every fold");
        }
        return written == offered ? List.of() : List.of("pairs.txt has " + written + " of the " + offered
                + " pairs: the format wants " + each + " of each kind in every fold");
    }
}
