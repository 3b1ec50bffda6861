package org.bauta.ui.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.settings.SettingsType;
import org.bauta.vision.FilePicture;
import org.bauta.vision.ImageFolder;

/** Where the studio's pictures come from. */
final class Pictures {
    private static final Map<String, String> FACES = Map.of("identities", "24", "images", "1", "size", "512");

    private Pictures() {
    }

    /** Portraits of persons who do not exist, 512 pixels square. */
    static List<Item> synthetic(Catalog catalog) {
        return open((DataSetLoader<?>) catalog.make(Kind.DATASET, "synthetic", DataSetLoader.class)).items();
    }

    private static <S extends Record> DataSet open(DataSetLoader<S> loader) {
        return loader.open(SettingsType.of(loader).bind(FACES));
    }

    /** The pictures among these files and in these folders. @throws DataMissing if there are none */
    static List<Item> of(List<Path> paths) {
        List<Item> items = new ArrayList<>();
        for (Path path : paths) {
            List<Path> files = Files.isDirectory(path) ? ImageFolder.list(path) : List.of(path);
            files.forEach(f -> items.add(Item.of(f.toString(), "", new FilePicture(f.toAbsolutePath()))));
        }
        if (items.isEmpty()) {
            throw new DataMissing("there are no pictures in " + paths.get(0) + " (PNG, JPEG, BMP, PGM, PPM, WebP, TIFF)");
        }
        return items;
    }
}
