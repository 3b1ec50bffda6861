package org.bauta.protocol.identification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.bauta.core.metric.Metric.Direction;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.protocol.Verdict.Measure;

/** On which rank of the gallery the right person of each probe is. */
final class Ranking {
    /** Where a second operating point is read. */
    private static final int LAX = 5;

    /**
     * @param above persons who are more similar than the right one
     * @param equal others who are as similar: they share the ranks that follow
     */
    record Place(int fold, int above, int equal) {
        /** The mean rank if ties are broken by chance; 1 is best for the attacker. */
        double rank() {
            return above + 1 + equal / 2.0;
        }

        /** Probability that the right person is among the first, if ties are broken by chance. */
        double within(int first) {
            return Math.clamp((first - above) / (1.0 + equal), 0, 1);
        }
    }

    private final Trials trials;
    private final List<Place> places = new ArrayList<>();
    private final int probes;

    /** @param similarities of each trial; NaN where it could not be scored */
    Ranking(Trials trials, double[] similarities) {
        this.trials = trials;
        Map<String, List<Integer>> byProbe = new LinkedHashMap<>();
        for (int i = 0; i < similarities.length; i++) {
            byProbe.computeIfAbsent(trials.pairs().get(i).second(), p -> new ArrayList<>()).add(i);
        }
        probes = byProbe.size();
        byProbe.values().forEach(own -> place(own, similarities));
    }

    /** A probe whose right person could not be compared has no place. */
    private void place(List<Integer> own, double[] similarities) {
        double right = Double.NaN;
        int fold = 0;
        for (int i : own) {
            Trial t = trials.pairs().get(i);
            if (t.same()) {
                right = similarities[i];
                fold = t.fold();
            }
        }
        if (Double.isNaN(right)) {
            return;
        }
        int above = 0;
        int equal = 0;
        for (int i : own) {
            if (!trials.pairs().get(i).same()) {
                above += similarities[i] > right ? 1 : 0;
                equal += similarities[i] == right ? 1 : 0;
            }
        }
        places.add(new Place(fold, above, equal));
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    Verdict verdict() {
        return new Verdict(List.of(
                measure("rank-1", Verdict.FRACTION, Direction.LOWER_IS_BETTER, p -> p.within(1)),
                measure("rank-" + LAX, Verdict.FRACTION, Direction.LOWER_IS_BETTER, p -> p.within(LAX)),
                measure("true-identity-rank", "", Direction.HIGHER_IS_BETTER, Place::rank)), List.of());
    }

    /** The mean over probes; folds are as large as each other to within a person. */
    private Measure measure(String name, String unit, Direction direction, ToDoubleFunction<Place> value) {
        double[] folds = new double[trials.folds()];
        for (int f = 0; f < folds.length; f++) {
            int fold = f;
            folds[f] = places.stream().filter(p -> p.fold() == fold).mapToDouble(value).average().orElse(Double.NaN);
        }
        double mean = places.stream().mapToDouble(value).average().orElse(Double.NaN);
        return new Measure(name, unit, direction, mean, folds, Double.NaN, probes, places.size(), "");
    }
}
