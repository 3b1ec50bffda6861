package org.bauta.dataset.folder;

import java.nio.file.Path;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.settings.Setting;
import org.bauta.vision.IndexedDataSet;
import org.bauta.vision.PictureIndex;
import org.bauta.vision.SubjectRule;

/** Any folder of pictures. */
@About("All pictures below a folder of yours, in the order of their paths; folders inside it may stand for persons.")
public final class FolderLoader implements DataSetLoader<FolderLoader.Settings> {
    public record Settings(
            @Setting(text = "The folder with the pictures.") Path root,
            @Setting(value = "auto", text = "Who is in a picture: nobody knows (none), one folder for each person (folder), or folder "
                    + "unless pictures lie in the root itself (auto).") SubjectRule subjects) {
    }

    /** @throws DataMissing if there is no such folder, or no picture in it */
    @Override
    public DataSet open(Settings settings) {
        PictureIndex index = PictureIndex.of(settings.root, settings.subjects);
        if (index.items().isEmpty()) {
            throw new DataMissing("there is no picture below " + settings.root + " (" + index.problems().size()
                    + " files are empty or missing); give the folder that holds the pictures");
        }
        return new IndexedDataSet("pictures below " + settings.root.getFileName(), index.items(), index.problems(), Optional.empty(),
                "unknown: that of your pictures");
    }
}
