package org.bauta.learning.recipe;

import java.nio.file.Path;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.progress.Progress;
import org.bauta.learning.training.DrawnPictures;

/** The pictures of a recipe: to learn from, to choose with, to judge by. */
record Materials(DrawnPictures data, DrawnPictures validation, DataSet validationSet, DrawnPictures test, DataSet testSet) implements AutoCloseable {
    /** @param cache folder for drawn pictures */
    static Materials open(Recipe recipe, DataOpener opener, Path cache, Progress watch) {
        DrawnSet data = drawn(recipe, recipe.data(), opener);
        DrawnSet validation = drawn(recipe, recipe.validation(), opener);
        DrawnSet test = drawn(recipe, recipe.test(), opener);
        DrawnPictures first = DrawnPictures.open(data, cache, watch);
        DrawnPictures second = DrawnPictures.open(validation, cache, watch);
        return new Materials(first, second, validation, DrawnPictures.open(test, cache, watch), test);
    }

    private static DrawnSet drawn(Recipe recipe, DataRequest request, DataOpener opener) {
        if (opener.open(request) instanceof DrawnSet drawn) {
            return drawn;
        }
        throw new UsageInvalid(recipe.file() + ": the data set " + request.id() + " does not know what is true of its pictures: a net can only be"
                + " trained on one that does, such as synthetic");
    }

    @Override
    public void close() {
        data.close();
        validation.close();
        test.close();
    }
}
