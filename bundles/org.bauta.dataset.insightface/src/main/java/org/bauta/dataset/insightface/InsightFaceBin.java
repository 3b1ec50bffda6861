package org.bauta.dataset.insightface;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.settings.Setting;
import org.bauta.vision.listing.ListedDataSet;
import org.bauta.vision.listing.ListedItems;

/**
 * The verification sets that InsightFace distributes with its training data: {@code lfw.bin}, {@code cfp_fp.bin},
 * {@code agedb_30.bin} and others, pictures of 112 x 112 aligned to ArcFace's template.
 *
 * <p>Such a file is a Python pickle of two lists: encoded pictures, two for each pair, and whether each pair shows the
 * same person. It is parsed, never executed (see {@link PickledPairs}). The pairs become the data set's trials, in folds
 * of neighbours as InsightFace's own evaluation makes them: the first folds have one pair more where the number does not
 * divide. Nobody is named: items have no subject, and the id of the k-th picture is k with six digits.
 *
 * <p>Checked against a genuine file of ten pairs (pickle protocol 3, pictures as numpy arrays of bytes). The other way
 * InsightFace has written them, as byte strings in protocols 2 to 4, follows Python's definition of pickles and was not
 * checked against a genuine file.
 */
@About("Verification pairs in InsightFace's .bin files (lfw.bin, cfp_fp.bin, agedb_30.bin): aligned pictures with pairs and folds.")
@Source(key = "deng2019", where = "Sec. 3.1")
public final class InsightFaceBin implements DataSetLoader<InsightFaceBin.Settings> {
    static final String PAGE = "https://github.com/deepinsight/insightface (recognition/_datasets_)";

    /** Which file, and how its pairs are divided. */
    public record Settings(
            @Setting(text = "The .bin file.") Path file,
            @Setting(value = "10", min = 1, max = 1000, text = "Into how many folds its pairs are divided.") int folds) {
    }

    @Override
    public DataSet open(Settings settings) {
        Path file = settings.file();
        if (!Files.isRegularFile(file)) {
            throw new DataMissing("there is no file " + file + "; InsightFace offers such files with its data sets at " + PAGE);
        }
        PickledPairs pairs = PickledPairs.read(file);
        List<Item> items = new ListedItems(pairs.pictures(), i -> new Item(id(i), "", Optional.empty(), Optional.empty(), Map.of(),
                new SlicePicture(file, pairs.offset(i), pairs.length(i), i), Optional.empty()));
        String name = String.valueOf(file.getFileName());
        return new ListedDataSet("InsightFace " + name, items, List.of(), Optional.of(trials(name, pairs, settings.folds())),
                "as the data set the pairs come from; research only (" + PAGE + ")");
    }

    private static Trials trials(String name, PickledPairs pairs, int folds) {
        List<Trial> trials = new ArrayList<>();
        int smaller = pairs.size() / folds;
        int larger = pairs.size() % folds;
        for (int p = 0; p < pairs.size(); p++) {
            int inLarger = larger * (smaller + 1);
            int fold = p < inLarger ? p / (smaller + 1) : larger + (p - inLarger) / Math.max(1, smaller);
            trials.add(new Trial(id(2 * p), id(2 * p + 1), pairs.same(p), fold));
        }
        return new Trials(name, trials, folds);
    }

    private static String id(int picture) {
        return "%06d".formatted(picture);
    }
}
