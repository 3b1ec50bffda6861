package org.bauta.dataset.biodi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.settings.Setting;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.ListedDataSet;
import org.bauta.vision.listing.ListedItems;
import org.bauta.vision.listing.PackedPictures;

/**
 * BIODI: 849,932 pictures of pedestrians from 13,876 sequences of surveillance video, with 14 soft labels and without
 * identities. It is proprietary (Tomiworld) and given on request.
 *
 * <p>How its files are laid out is published nowhere that could be found, so this loader reads a plain layout that a holder
 * can bring the data into: in the root a folder for each sequence with its pictures, and {@code labels.csv} in UTF-8, between
 * commas, cells in quotes where they need it. Its first line names the columns: the first is the picture, by its path below
 * the root with or without ending, or the sequence, by its folder, whose row then counts for all its pictures; the others are
 * labels under any names, such as gender, age, height, body-volume, ethnicity, hair-color, hairstyle, beard, moustache,
 * glasses and clothing. An empty cell is a label that is not given. A row for the picture comes before one for its
 * sequence.
 *
 * <p>An item has {@code SEQUENCE/PICTURE} as id and no subject: the data set is not annotated for identity, so protocols of
 * recognition do not apply. Attributes: {@code sequence} and the labels.
 *
 * <p>Not checked against a genuine copy nor against a description of one. The counts, the labels and the absence of
 * identities are those of the paper.
 */
@About("BIODI: pedestrians from surveillance video with 14 soft labels and no identities; proprietary, from a layout with labels.csv.")
@Source(key = "proenca2022", where = "Sec. IV-A")
public final class Biodi implements DataSetLoader<Biodi.Settings> {
    static final String PAGE = "http://di.ubi.pt/~hugomcp/BIODI/";

    /** Where it is. */
    public record Settings(@Setting(text = "The folder with labels.csv and a folder of pictures for each sequence.") Path root) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "BIODI", PAGE);
        Labels labels = Labels.read(root.require("labels.csv"));
        PackedPictures pictures = PackedPictures.scan(root.folder());
        if (pictures.size() == 0) {
            throw root.missing("any picture in a folder of a sequence");
        }
        List<Problem> problems = new ArrayList<>();
        int bare = 0;
        for (int i = 0; i < pictures.size(); i++) {
            bare += labels.has(pictures.name(i)) ? 0 : 1;
        }
        if (bare > 0) {
            problems.add(new Problem("labels.csv", "it has no row for " + bare + " of the " + pictures.size() + " pictures"));
        }
        return ListedDataSet.of("BIODI", new ListedItems(pictures.size(), i -> item(pictures, labels, i)), problems,
                "proprietary (Tomiworld), on request (" + PAGE + ")");
    }

    private static Item item(PackedPictures pictures, Labels labels, int i) {
        String name = pictures.name(i);
        Map<String, String> found = new HashMap<>(labels.of(name));
        found.put("sequence", name.substring(0, Math.max(0, name.lastIndexOf('/'))));
        return new Item(name, "", Optional.empty(), Optional.empty(), found, pictures.picture(i), Optional.empty());
    }
}
