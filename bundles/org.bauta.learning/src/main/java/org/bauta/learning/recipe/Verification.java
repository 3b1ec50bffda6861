package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.protocol.Trials;
import org.bauta.core.recognition.Cosine;

/**
 * Pairs of a data set, compared by embeddings: accuracy over folds with the threshold that is best on the other folds, and
 * thresholds for false accept rates.
 */
@Source(key = "huang2007", where = "Sec. IV, View 2")
final class Verification {
    private final Trials trials;
    private final double[] scores;

    /** @param embeddings in the order of the items */
    Verification(DataSet set, List<float[]> embeddings) {
        trials = set.trials().orElseThrow(() -> new UsageInvalid("the data set " + set.variant() + " gives no pairs to verify"));
        Map<String, float[]> byId = new HashMap<>();
        IntStream.range(0, embeddings.size()).forEach(i -> byId.put(set.items().get(i).id(), embeddings.get(i)));
        scores = trials.pairs().stream().mapToDouble(t -> Cosine.similarity(byId.get(t.first()), byId.get(t.second()))).toArray();
    }

    /** Cosines of the pairs, in the order of the trials. */
    double[] scores() {
        return scores;
    }

    /** Of each fold. */
    double[] accuracies() {
        return IntStream.range(0, trials.folds()).mapToDouble(fold -> {
            double threshold = best(fold);
            long right = 0;
            long all = 0;
            for (int i = 0; i < scores.length; i++) {
                Trials.Trial t = trials.pairs().get(i);
                if (t.fold() == fold) {
                    all++;
                    right += scores[i] >= threshold == t.same() ? 1 : 0;
                }
            }
            return right / (double) all;
        }).toArray();
    }

    /** The threshold with the most right decisions in all folds but one. */
    private double best(int without) {
        List<double[]> sorted = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (trials.pairs().get(i).fold() != without) {
                sorted.add(new double[] {scores[i], trials.pairs().get(i).same() ? 1 : -1});
            }
        }
        sorted.sort((a, b) -> Double.compare(b[0], a[0]));
        double best = 1;
        double most = 0;
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += sorted.get(i)[1];
            if (sum > most) {
                most = sum;
                best = i + 1 < sorted.size() ? (sorted.get(i)[0] + sorted.get(i + 1)[0]) / 2 : sorted.get(i)[0];
            }
        }
        return best;
    }

    /** The smallest cosine at which at most this share of the pairs of two persons is accepted. */
    double threshold(double falseAcceptRate) {
        double[] impostors = of(false);
        Arrays.sort(impostors);
        int accepted = (int) Math.floor(falseAcceptRate * impostors.length);
        return impostors[impostors.length - 1 - accepted] + 1e-4;
    }

    /** Share of the pairs of one person that are accepted at a threshold. */
    double accepted(double threshold) {
        return Arrays.stream(of(true)).filter(s -> s >= threshold).count() / (double) of(true).length;
    }

    int impostors() {
        return of(false).length;
    }

    private double[] of(boolean same) {
        return IntStream.range(0, scores.length).filter(i -> trials.pairs().get(i).same() == same).mapToDouble(i -> scores[i]).toArray();
    }
}
