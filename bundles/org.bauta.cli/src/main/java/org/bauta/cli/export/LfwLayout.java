package org.bauta.cli.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.UsageInvalid;

/**
 * As LFW is packed: {@code Name/Name_0001.png}, numbered from 1 for each person, {@code pairs.txt} and {@code people.txt} as
 * in View 2. PNG instead of JPEG, so that no pixel changes.
 */
final class LfwLayout implements Layout {
    private final DataSet set;
    private final List<String> pictures = new ArrayList<>();
    private final Map<String, LfwPairs.Name> names = new HashMap<>();

    /** @throws UsageInvalid if nobody knows who is in a picture, or two persons' names are one file name */
    LfwLayout(DataSet set) {
        this.set = set;
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        for (Item item : set.items()) {
            if (item.subject().isBlank()) {
                throw new UsageInvalid("the layout of LFW needs to know who is in a picture, but " + item.id()
                        + " has no subject; choose --layout plain");
            }
            String person = FileNames.one(item.subject());
            if (!owners.computeIfAbsent(person.toLowerCase(Locale.ROOT), p -> item.subject()).equals(item.subject())) {
                throw new UsageInvalid("two persons would share the folder " + person + "; choose --layout plain or celeba");
            }
            LfwPairs.Name name = new LfwPairs.Name(person, counts.merge(person, 1, Integer::sum));
            names.put(item.id(), name);
            pictures.add(String.format(Locale.ROOT, "%s/%s_%04d.png", person, person, name.number()));
        }
    }

    @Override
    public List<String> pictures() {
        return pictures;
    }

    @Override
    public List<String> write(ExportFolder folder) {
        LfwPairs pairs = new LfwPairs(set.trials(), names);
        pairs.pairs().ifPresent(lines -> folder.write("pairs.txt", lines));
        folder.write("people.txt", pairs.people());
        return pairs.notes();
    }

    @Override
    public String opened(String folder) {
        return "{id: lfw, root: " + folder + (new LfwPairs(set.trials(), names).pairs().isPresent() ? "}" : ", scope: all}");
    }

    @Override
    public boolean takesMaps() {
        return false;
    }
}
