package org.bauta.protocol.verification;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;

/**
 * Similarities of pairs that were scored, both kinds in ascending order.
 *
 * @param genuine of pairs of one person
 * @param impostor of pairs of two persons
 */
record Scores(double[] genuine, double[] impostor) {

    /** Of the pairs that {@code wanted} accepts, without those that are NaN. */
    static Scores of(Trials trials, double[] similarity, IntPredicate wanted) {
        return new Scores(kind(trials, similarity, wanted, true), kind(trials, similarity, wanted, false));
    }

    private static double[] kind(Trials trials, double[] similarity, IntPredicate wanted, boolean same) {
        return IntStream.range(0, similarity.length)
                .filter(i -> trials.pairs().get(i).same() == same && !Double.isNaN(similarity[i]) && wanted.test(i))
                .mapToDouble(i -> similarity[i]).sorted().toArray();
    }

    static Scores ofFold(Trials trials, double[] similarity, int fold) {
        return of(trials, similarity, i -> trials.pairs().get(i).fold() == fold);
    }

    static Scores ofOtherFolds(Trials trials, double[] similarity, int fold) {
        return of(trials, similarity, i -> {
            Trial t = trials.pairs().get(i);
            return t.fold() != fold;
        });
    }

    boolean hasBoth() {
        return genuine.length > 0 && impostor.length > 0;
    }

    /** How many of ascending values are at or above a threshold. */
    static int accepted(double[] ascending, double threshold) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ascending.length - low;
    }

    /** Share of genuine pairs accepted; NaN if there are none. */
    double trueAcceptRate(double threshold) {
        return (double) accepted(genuine, threshold) / genuine.length;
    }

    /** Share of impostor pairs accepted; NaN if there are none. */
    double falseAcceptRate(double threshold) {
        return (double) accepted(impostor, threshold) / impostor.length;
    }

    /** Share of all pairs decided rightly; NaN if there are none. */
    double accuracy(double threshold) {
        int right = accepted(genuine, threshold) + impostor.length - accepted(impostor, threshold);
        return (double) right / (genuine.length + impostor.length);
    }

    /** All scores once, ascending. */
    double[] distinct() {
        return Arrays.stream(new double[][] {genuine, impostor}).flatMapToDouble(Arrays::stream).sorted().distinct().toArray();
    }
}
