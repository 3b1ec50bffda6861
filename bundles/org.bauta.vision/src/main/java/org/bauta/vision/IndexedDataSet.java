package org.bauta.vision;

import java.util.List;
import java.util.Optional;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.protocol.Trials;

/** A data set whose index is in memory. */
public record IndexedDataSet(String variant, List<Item> items, List<Problem> problems, Optional<Trials> trials, String licence)
        implements DataSet {
    public IndexedDataSet {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }
}
