package org.bauta.dataset.lfw;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.protocol.Trials;
import org.bauta.core.settings.Setting;
import org.bauta.vision.FilePicture;
import org.bauta.vision.ImageFolder;
import org.bauta.vision.IndexedDataSet;
import org.bauta.vision.PictureIndex;
import org.bauta.vision.SubjectRule;

/** Labeled Faces in the Wild as its owner packs it: {@code root/Name/Name_0001.jpg} and pairs.txt. */
@About("Labeled Faces in the Wild: original, funneled, deep-funneled or LFW-a, with the official pairs of View 2 in ten folds.")
@Source(key = "huang2007", where = "Sec. III, pairs.txt")
@Source(key = "huang2007funneled")
@Source(key = "wolf2011")
public final class LfwLoader implements DataSetLoader<LfwLoader.Settings> {
    private static final String OWNER = "the owner, University of Massachusetts, offers it at vis-www.cs.umass.edu/lfw";
    private static final String PAIRS = "pairs.txt";
    private static final List<String> ENDINGS = List.of("jpg", "png", "jpeg", "bmp", "pgm", "ppm", "tif", "tiff", "webp");

    /** Which pictures are items. */
    public enum Scope {
        /** Those that the list of pairs names. */
        PAIRS,
        /** All below the root. */
        ALL
    }

    public record Settings(
            @Setting(text = "The folder that holds one folder for each person.") Path root,
            @Setting(value = "", text = "The list of pairs; empty: pairs.txt in the root or beside it.") Path pairs,
            @Setting(value = "pairs", text = "Which pictures count: those that the pairs name, or all.") Scope scope) {
    }

    /**
     * @throws DataMissing if the root, the pairs (in scope pairs) or every picture is missing
     * @throws org.bauta.core.failure.DataDamaged if the list of pairs is not as its owner writes it
     */
    @Override
    public DataSet open(Settings settings) {
        if (!Files.isDirectory(settings.root)) {
            throw new DataMissing("there is no folder " + settings.root + " for LFW; unpack lfw.tgz and set root to it; " + OWNER);
        }
        Optional<Trials> trials = pairs(settings).map(PairsFile::read);
        if (trials.isEmpty() && settings.scope == Scope.PAIRS) {
            throw new DataMissing("there is no " + PAIRS + " in " + settings.root + " or beside it; set pairs to it, or scope to all; "
                    + OWNER);
        }
        PictureIndex index = settings.scope == Scope.ALL ? all(settings.root) : named(settings.root, trials.orElseThrow());
        if (index.items().isEmpty()) {
            throw new DataMissing("there is no picture such as Name/Name_0001.jpg below " + settings.root
                    + "; set root to the folder that holds one folder for each person; " + OWNER);
        }
        return new IndexedDataSet(LfwVariant.of(settings.root, index.items()), index.items(), index.problems(), trials,
                "for research; the rights in the photographs are with their owners, see vis-www.cs.umass.edu/lfw");
    }

    private static Optional<Path> pairs(Settings settings) {
        if (!settings.pairs.toString().isEmpty()) {
            if (!Files.isRegularFile(settings.pairs)) {
                throw new DataMissing("there is no file " + settings.pairs + " with the pairs of LFW; " + OWNER);
            }
            return Optional.of(settings.pairs);
        }
        Path root = settings.root.toAbsolutePath().normalize();
        return Stream.of(root.resolve(PAIRS), root.resolveSibling(PAIRS)).filter(Files::isRegularFile).findFirst();
    }

    private static PictureIndex named(Path root, Trials trials) {
        TreeSet<String> ids = new TreeSet<>(ImageFolder.BY_CODE_POINTS);
        trials.pairs().forEach(t -> {
            ids.add(t.first());
            ids.add(t.second());
        });
        List<Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : ids) {
            Path file = ENDINGS.stream().map(e -> root.resolve(id + "." + e)).filter(Files::exists).findFirst()
                    .orElse(root.resolve(id + "." + ENDINGS.get(0)));
            PictureIndex.fault(file).ifPresentOrElse(reason -> problems.add(new Problem(id, reason, true)),
                    () -> items.add(Item.of(id, id.substring(0, id.indexOf('/')), new FilePicture(file))));
        }
        return new PictureIndex(items, problems);
    }

    private static PictureIndex all(Path root) {
        PictureIndex index = PictureIndex.of(root, SubjectRule.FOLDER);
        List<Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(index.problems());
        for (Item item : index.items()) {
            if (!item.subject().isEmpty() && item.id().startsWith(item.subject() + "/" + item.subject() + "_")) {
                items.add(item);
            } else {
                problems.add(new Problem(item.id(), item.picture().location() + " is not named as LFW names pictures: Name/Name_0001.jpg"));
            }
        }
        return new PictureIndex(items, problems);
    }
}
