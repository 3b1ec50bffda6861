package org.bauta.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.protocol.Trials.Trial;

/** Which items take part when there is a limit. */
final class Selection {
    private Selection() {
    }

    /**
     * The first items; with official pairs to be judged, the items of the first pairs of every fold and kind in turn, so
     * that a short run has pairs to judge. Always in the order of the data set.
     */
    static List<Item> of(DataSet data, OptionalInt limit, boolean pairs) {
        List<Item> items = data.items();
        if (limit.isEmpty() || limit.getAsInt() >= items.size()) {
            return List.copyOf(items);
        }
        if (!pairs || data.trials().isEmpty()) {
            return List.copyOf(items.subList(0, limit.getAsInt()));
        }
        Set<String> chosen = ofPairs(inTurn(data.trials().get().pairs()), limit.getAsInt());
        items.stream().map(Item::id).takeWhile(id -> chosen.size() < limit.getAsInt()).forEach(chosen::add);
        return items.stream().filter(i -> chosen.contains(i.id())).toList();
    }

    private static Set<String> ofPairs(List<Trial> pairs, int limit) {
        Set<String> chosen = new HashSet<>();
        for (Trial t : pairs) {
            int more = (chosen.contains(t.first()) ? 0 : 1) + (chosen.contains(t.second()) ? 0 : 1);
            if (chosen.size() + more <= limit) {
                chosen.add(t.first());
                chosen.add(t.second());
            }
        }
        return chosen;
    }

    /** The first genuine and the first impostor pair of each fold, then the second of each, and so on. */
    private static List<Trial> inTurn(List<Trial> pairs) {
        record Ranked(int rank, Trial trial) {
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Ranked> ranked = new ArrayList<>();
        for (Trial t : pairs) {
            ranked.add(new Ranked(seen.merge(t.fold() + "/" + t.same(), 1, Integer::sum), t));
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return ranked.stream().map(Ranked::trial).toList();
    }
}
