package org.bauta.core.dataset;

import java.util.List;
import java.util.Optional;

import org.bauta.core.protocol.Trials;

/** An opened data set: an index. Pictures are read one by one, when they are needed. */
public interface DataSet {
    /** Which variant this is, in words: {@code LFW, deep-funneled}. */
    String variant();

    /** In an order that does not depend on the file system. */
    List<Item> items();

    /** What is named but missing or unusable, with the reason. */
    List<Problem> problems();

    /** The official pairs and folds, if the data set has them. */
    Optional<Trials> trials();

    /** Terms of use, as far as known. */
    String licence();

    /**
     * @param item what, as the data set names it
     * @param reason a sentence
     * @param lost true if it stands for one picture that takes part and cannot be had: it counts as an item that was not scored
     */
    record Problem(String item, String reason, boolean lost) {
        /** Something worth knowing that is no picture. */
        public Problem(String item, String reason) {
            this(item, reason, false);
        }
    }
}
