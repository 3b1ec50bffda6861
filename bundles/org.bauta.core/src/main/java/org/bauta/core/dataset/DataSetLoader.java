package org.bauta.core.dataset;

import org.bauta.core.settings.Configurable;

/** Opens a data set in the format its owner distributes. */
public interface DataSetLoader<S extends Record> extends Configurable<S> {
    /**
     * Reads the index.
     *
     * @throws org.bauta.core.failure.DataMissing naming the missing file and where the owner offers it
     */
    DataSet open(S settings);
}
