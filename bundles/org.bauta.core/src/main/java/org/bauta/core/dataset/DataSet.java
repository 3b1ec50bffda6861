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
     */
    record Problem(String item, String reason) {
    }
}
