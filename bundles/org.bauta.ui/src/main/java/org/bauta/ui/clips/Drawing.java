package org.bauta.ui.clips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.image.Image;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.RunOptions;
import org.bauta.vision.ClipWriter;

/** A short clip of a person who does not exist, for those who have none at hand. Drawn once, then kept in the cache folder. */
final class Drawing {
    private static final int FRAMES = 60;
    private static final Map<String, String> PERSON = Map.of("identities", "2", "images", "1", "size", "256");

    private Drawing() {
    }

    /** @throws DataMissing if no installed data set draws clips */
    static Path clip(Catalog catalog) {
        Path file = RunOptions.standardCache().resolve("clips").resolve("synthetic-256-" + FRAMES + "." + ClipWriter.EXTENSION);
        if (Files.isRegularFile(file)) {
            return file;
        }
        DataSet set = open((DataSetLoader<?>) catalog.make(Kind.DATASET, "synthetic", DataSetLoader.class));
        if (!(set instanceof DrawnSet drawn)) {
            throw new DataMissing("the synthetic data set draws no clips; open a clip of your own");
        }
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new OutputFailed("the folder " + file.getParent() + " cannot be made: " + e.getMessage(), e);
        }
        var footage = drawn.clip(0);
        Image first = footage.frame(0).image();
        try (ClipWriter clip = new ClipWriter(file, first.width(), first.height(), footage.rate())) {
            for (int i = 0; i < FRAMES; i++) {
                clip.write(footage.frame(i).image());
            }
            clip.finish();
        }
        return file;
    }

    private static <S extends Record> DataSet open(DataSetLoader<S> loader) {
        return loader.open(SettingsType.of(loader).bind(PERSON));
    }
}
