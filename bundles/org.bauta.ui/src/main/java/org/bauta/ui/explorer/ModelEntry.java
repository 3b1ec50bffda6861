package org.bauta.ui.explorer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.store.ModelStore;

/**
 * A net of the model store, or one that Bauta knows.
 *
 * @param state shipped, imported or not imported
 */
record ModelEntry(ModelDescriptor model, String state) {
    private static final String ABSENT = "not imported";

    /** In the store, then known ones that are not. Reads files: not for the UI thread. */
    static List<ModelEntry> all() {
        ModelStore store = ModelStore.standard();
        return Stream.concat(
                store.list().models().stream().map(m -> new ModelEntry(m, store.isShipped(m.id()) ? "shipped" : "imported")),
                store.missing().stream().map(m -> new ModelEntry(m, ABSENT))).toList();
    }

    /** True if there is a file to look at. */
    boolean isHere() {
        return !state.equals(ABSENT);
    }

    /** The model card, and whether the file is what it says: its hash is compared and its self-test repeated, which takes a while. */
    String page() {
        return model.name() + "\n\n" + verdict() + "\n\n" + model.facts().entrySet().stream()
                .map(ModelEntry::line).collect(Collectors.joining("\n"));
    }

    private static String line(Map.Entry<String, String> fact) {
        return fact.getKey() + ": " + fact.getValue();
    }

    private String verdict() {
        if (state.equals(ABSENT)) {
            return "Not imported. Its owner distributes it as " + model.file() + "; bring it in with: bauta model import " + model.file();
        }
        Verdict verdict = Verdict.of(model);
        return verdict.isVerified() ? "Verified: the file has the hash of its card and passes its self-test (" + state + ")."
                : "Not verified: " + verdict.reason();
    }
}
