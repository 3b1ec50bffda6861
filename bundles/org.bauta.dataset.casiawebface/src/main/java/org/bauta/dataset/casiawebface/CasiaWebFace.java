package org.bauta.dataset.casiawebface;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
 * CASIA-WebFace: 494,414 pictures of 10,575 celebrities in its owner's folders, or the 490,623 aligned pictures of
 * 10,572 that InsightFace distributes today.
 *
 * <p>Two layouts, told apart by what is in the root: {@code train.rec}, {@code train.idx} and (for the count alone)
 * {@code property}, InsightFace's MXNet RecordIO, whose pictures are 112 x 112 and aligned to ArcFace's template; or a
 * folder for each person, {@code 0000045/001.jpg}, in the root or in {@code CASIA-WebFace/}. A root that holds both is
 * read as RecordIO.
 *
 * <p>An item has {@code 0000045/001} as id (from RecordIO: label and number of the record) and the folder or label as
 * subject. There is no other ground truth.
 *
 * <p>Not checked against a genuine copy of either. The folders are as publications and public programs name them; the
 * records follow the definition of RecordIO in dmlc-core and of image records in MXNet, and the special first record
 * what InsightFace's own reader makes of it.
 */
@About("CASIA-WebFace: half a million pictures of 10,575 celebrities, from folders or from InsightFace's train.rec.")
@Source(key = "yi2014", where = "Sec. 2")
public final class CasiaWebFace implements DataSetLoader<CasiaWebFace.Settings> {
    static final String PAGE = "https://github.com/deepinsight/insightface (recognition/_datasets_); the first owner, the CBSR of the "
            + "Chinese Academy of Sciences, has withdrawn it";
    private static final String LICENCE = "non-commercial research only; no longer offered by its first owner";

    /** Where it is. */
    public record Settings(@Setting(text = "The folder with train.rec and train.idx, or with a folder for each person.") Path root) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "CASIA-WebFace", PAGE);
        return root.find("train.rec").map(rec -> records(root, rec)).orElseGet(() -> folders(root));
    }

    private static DataSet records(DataRoot root, Path rec) {
        RecordIndex index = RecordIndex.read(rec, root.require("train.idx"), root.find("property"));
        return ListedDataSet.of("CASIA-WebFace, InsightFace RecordIO", new ListedItems(index.size(), i -> {
            String subject = "%07d".formatted(index.label(i));
            return Item.of(subject + "/%08d".formatted(index.key(i)), subject, new RecordPicture(rec, index.offset(i), index.key(i)));
        }), index.problems(), LICENCE);
    }

    private static DataSet folders(DataRoot root) {
        Path folder = root.find("CASIA-WebFace", "casia-webface", "CASIA-maxpy-clean").orElse(root.folder());
        PackedPictures pictures = PackedPictures.scan(folder);
        int[] inFolders = IntStream.range(0, pictures.size()).filter(i -> pictures.name(i).indexOf('/') > 0).toArray();
        if (inFolders.length == 0) {
            throw root.missing("train.rec (or a folder for each person, such as 0000045/001.jpg)");
        }
        List<Problem> problems = new ArrayList<>();
        if (inFolders.length < pictures.size()) {
            problems.add(new Problem(folder.toString(), pictures.size() - inFolders.length + " pictures lie in no folder of a person"));
        }
        return ListedDataSet.of("CASIA-WebFace, folders", ListedItems.selected(inFolders, i -> {
            String name = pictures.name(i);
            return new Item(name, name.substring(0, name.indexOf('/')), Optional.empty(), Optional.empty(), Map.of(),
                    pictures.picture(i), Optional.empty());
        }), problems, LICENCE);
    }
}
