package org.bauta.vision.listing;

import java.util.List;
import java.util.Optional;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.protocol.Trials;

/** A data set whose parts are known. The list of items is kept as it is, so that it may be a {@link ListedItems}. */
public record ListedDataSet(String variant, List<Item> items, List<Problem> problems, Optional<Trials> trials, String licence)
        implements DataSet {
    public ListedDataSet {
        problems = List.copyOf(problems);
    }

    /** Without official pairs. */
    public static ListedDataSet of(String variant, List<Item> items, List<Problem> problems, String licence) {
        return new ListedDataSet(variant, items, problems, Optional.empty(), licence);
    }
}
