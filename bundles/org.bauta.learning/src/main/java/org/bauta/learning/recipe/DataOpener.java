package org.bauta.learning.recipe;

import org.bauta.core.dataset.DataSet;

/** Opens the data sets that a recipe names; the command line gives one that asks the catalogue. */
@FunctionalInterface
public interface DataOpener {
    /**
     * @throws org.bauta.core.failure.UnknownId if there is none with this id
     * @throws org.bauta.core.failure.SettingsInvalid if a setting is wrong
     */
    DataSet open(DataRequest request);
}
