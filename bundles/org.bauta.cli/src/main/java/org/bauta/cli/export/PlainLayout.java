package org.bauta.cli.export;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;

/** {@code images/<subject>/<item>.png}: what the loader of folders reads. */
final class PlainLayout implements Layout {
    private final List<String> pictures;

    PlainLayout(DataSet set) {
        List<String> files = new ArrayList<>();
        for (Item item : set.items()) {
            String path = FileNames.path(item.id());
            String subject = item.subject().isEmpty() ? "" : FileNames.one(item.subject()) + "/";
            files.add("images/" + (path.startsWith(subject) ? "" : subject) + path + ".png");
        }
        pictures = FileNames.distinct(files, set.items());
    }

    @Override
    public List<String> pictures() {
        return pictures;
    }

    @Override
    public List<String> write(ExportFolder folder) {
        return List.of();
    }

    @Override
    public String opened(String folder) {
        return "{id: folder, root: " + folder + "/images}";
    }

    @Override
    public boolean takesMaps() {
        return true;
    }
}
