package org.bauta.dataset.deidentified;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.settings.Setting;
import org.bauta.vision.ImageFolder;
import org.bauta.vision.IndexedDataSet;
import org.bauta.vision.PictureIndex;
import org.bauta.vision.SubjectRule;

/** Originals and their releases, made by any tool. */
@About("Pictures with their releases that another tool de-identified: two folders of the same layout, endings may differ.")
public final class DeidentifiedLoader implements DataSetLoader<DeidentifiedLoader.Settings> {
    public record Settings(
            @Setting(text = "The folder with the originals.") Path original,
            @Setting(text = "The folder with their releases, under the same names.") Path released,
            @Setting(value = "auto", text = "Who is in a picture: nobody knows (none), one folder for each person (folder), or folder "
                    + "unless pictures lie in the root itself (auto).") SubjectRule subjects) {
    }

    /**
     * @throws UsageInvalid if one folder is or holds the other
     * @throws DataMissing if a folder does not exist, or no original has a release
     */
    @Override
    public DataSet open(Settings settings) {
        requireApart(settings.original, settings.released);
        PictureIndex originals = PictureIndex.of(settings.original, settings.subjects);
        PictureIndex releases = PictureIndex.of(settings.released, SubjectRule.NONE);
        List<Problem> problems = new ArrayList<>(originals.problems());
        releases.problems().forEach(p -> problems.add(new Problem(p.item(), "its release cannot be used: " + p.reason())));
        Map<String, Item> byName = new HashMap<>();
        for (Item release : releases.items()) {
            if (byName.put(name(release), release) != null) {
                problems.add(new Problem(name(release), "there are several releases of this name in " + settings.released));
            }
        }
        List<Item> items = paired(originals, byName, problems, settings.released);
        byName.forEach((name, item) -> problems.add(new Problem(item.id(), "there is no original of this name in " + settings.original)));
        if (items.isEmpty()) {
            throw new DataMissing("no picture in " + settings.original + " has a release of the same name in " + settings.released
                    + "; the two folders need the same layout");
        }
        problems.sort((a, b) -> ImageFolder.BY_CODE_POINTS.compare(a.item(), b.item()));
        return new IndexedDataSet("de-identified pairs below " + settings.released.getFileName(), items, problems, Optional.empty(),
                "unknown: that of your pictures");
    }

    private static void requireApart(Path original, Path released) {
        Path a = original.toAbsolutePath().normalize();
        Path b = released.toAbsolutePath().normalize();
        if (a.startsWith(b) || b.startsWith(a)) {
            throw new UsageInvalid("original (" + original + ") and released (" + released + ")"
                    + " have to be two folders, none inside the other");
        }
    }

    /** Takes what finds its original out of the releases. */
    private static List<Item> paired(PictureIndex originals, Map<String, Item> releases, List<Problem> problems, Path folder) {
        List<Item> out = new ArrayList<>();
        for (Item item : originals.items()) {
            Item release = releases.remove(name(item));
            if (release == null) {
                problems.add(new Problem(item.id(), "there is no release of this name in " + folder, true));
            } else {
                out.add(new Item(item.id(), item.subject(), item.box(), item.points(), item.attributes(), item.picture(),
                        Optional.of(release.picture())));
            }
        }
        return out;
    }

    private static String name(Item item) {
        return ImageFolder.withoutEnding(item.id());
    }
}
