package org.bauta.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.store.ModelStore;

/** The model store as rows of a list: shipped, imported, broken, and known but missing. */
final class ModelRows {
    private ModelRows() {
    }

    static List<Map<String, String>> list() {
        ModelStore store = ModelStore.standard();
        ModelStore.Listing listing = store.list();
        List<Map<String, String>> rows = new ArrayList<>();
        listing.models().forEach(m -> rows.add(row(m.id(), m.task().word(), m.licence(), store.isShipped(m.id()) ? "shipped" : "imported")));
        listing.problems().forEach(p -> rows.add(row(p.folder().getFileName().toString(), "", "", "broken: " + p.reason())));
        for (ModelDescriptor m : store.missing()) {
            rows.add(row(m.id(), m.task().word(), m.licence(), m.hashPublished() ? "not imported; its owner distributes it as " + m.file()
                    : "not imported; 'bauta model describe " + m.id() + " --yaml' says what to bring as " + m.file()));
        }
        return rows;
    }

    private static Map<String, String> row(String id, String task, String licence, String state) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("task", task);
        row.put("licence", licence);
        row.put("state", state);
        return row;
    }
}
