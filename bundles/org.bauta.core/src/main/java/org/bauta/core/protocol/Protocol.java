package org.bauta.core.protocol;

import java.util.List;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.settings.Configurable;

/**
 * How recognition is tested: which pairs, which folds, where the threshold comes from. Thresholds are always chosen on
 * original pairs of the training folds, never on the pairs that are tested and never on de-identified ones.
 */
public interface Protocol<S extends Record> extends Configurable<S> {
    /** Counts up whenever its numbers would change. */
    int version();

    /**
     * The pairs to compare.
     *
     * @param items those of the data set that take part
     * @throws org.bauta.core.failure.DataMissing if the data set does not have what the protocol needs
     */
    Trials trials(DataSet data, List<Item> items, S settings, long seed);

    /**
     * Judges scores.
     *
     * @param originals similarity of each trial on originals; NaN where it could not be scored
     * @param released the same with releases in the mode of the experiment
     */
    Verdict judge(Trials trials, double[] originals, double[] released, S settings);
}
