package org.bauta.core.protocol;

import java.util.List;

/**
 * Pairs to verify, in folds.
 *
 * @param source where they come from: {@code pairs.txt}, or the rule and the seed
 * @param pairs fold by fold
 * @param folds how many there are; at least 1
 */
public record Trials(String source, List<Trial> pairs, int folds) {
    public Trials {
        pairs = List.copyOf(pairs);
        for (Trial t : pairs) {
            if (t.fold() < 0 || t.fold() >= folds) {
                throw new IllegalArgumentException("fold " + t.fold() + " of " + folds + " in " + source);
            }
        }
    }

    /**
     * @param first item id
     * @param second item id; de-identification applies to it when the mode is original-to-released
     * @param same true if both show the same person
     * @param fold 0-based
     */
    public record Trial(String first, String second, boolean same, int fold) {
    }
}
