package org.bauta.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.BautaException;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.cell.Fingerprints;
import org.bauta.ui.preferences.Preferences;

/**
 * What can be said of a data set that is here: drawn ones with their defaults, others in the folder that the preferences name.
 *
 * @param facts lines of text
 * @param items its first pictures
 */
record DataSetPage(String facts, List<Item> items) {
    private static final int SHOWN = 60;
    /** More pictures than this are not hashed for a page: a run does it. */
    private static final int HASHED = 2000;

    /** Opens it. Reads files: not for the UI thread. */
    static DataSetPage of(Contribution contribution, DataSetLoader<?> loader) {
        Optional<Path> root = Preferences.root(contribution.id());
        SettingsType<?> type = SettingsType.of(loader);
        boolean needsRoot = type.specs().stream().anyMatch(s -> s.name().equals("root") && s.isRequired());
        if (needsRoot && root.isEmpty()) {
            return new DataSetPage("Not here: put it, or a link to it, into a folder named " + contribution.id()
                    + " below the data root (Edit > Preferences) to see its pictures here.", List.of());
        }
        try {
            return of(open(loader, needsRoot ? Map.of("root", root.orElseThrow().toString()) : Map.of()));
        } catch (BautaException e) {
            return new DataSetPage("It cannot be opened: " + e.getMessage(), List.of());
        }
    }

    private static DataSetPage of(DataSet set) {
        List<Item> items = set.items();
        long persons = items.stream().map(Item::subject).filter(s -> !s.isEmpty()).distinct().count();
        String facts = set.variant() + "\n" + items.size() + " pictures" + (persons == 0 ? "" : " of " + persons + " persons")
                + "\nLicence: " + set.licence() + "\nFingerprint: " + fingerprint(items)
                + (set.problems().isEmpty() ? "" : "\nProblems: " + set.problems().size() + ", the first: " + set.problems().get(0).reason());
        return new DataSetPage(facts, items.subList(0, Math.min(SHOWN, items.size())));
    }

    private static String fingerprint(List<Item> items) {
        if (items.size() > HASHED) {
            return "taken when it is used in a run, over all " + items.size() + " pictures";
        }
        Fingerprints prints = new Fingerprints(items.size());
        for (int i = 0; i < items.size(); i++) {
            prints.read(i, items.get(i));
        }
        return prints.all(items);
    }

    private static <S extends Record> DataSet open(DataSetLoader<S> loader, Map<String, String> settings) {
        return loader.open(SettingsType.of(loader).bind(settings));
    }
}
