package org.bauta.ui.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.bauta.core.failure.BautaException;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.store.ModelStore;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * Whether the file of a model is what its card says: its hash is compared and its self-test repeated. That takes a while, so it is
 * kept between starts until the file is another one by size, time or hash. Not for the UI thread.
 *
 * @param reason why not; empty if it is verified
 */
record Verdict(String reason) {
    private static final String NODE = "org.bauta.ui.models";
    private static final String BETWEEN = "\t";

    boolean isVerified() {
        return reason.isEmpty();
    }

    /** What is kept, else a new verdict. */
    static Verdict of(ModelDescriptor model) {
        ModelStore store = ModelStore.standard();
        Optional<String> stamp = stamp(model, store.file(model.id()));
        IEclipsePreferences kept = InstanceScope.INSTANCE.getNode(NODE);
        String key = store.file(model.id()).toString();
        String[] last = kept.get(key, "").split(BETWEEN, 2);
        if (stamp.isPresent() && last.length == 2 && last[0].equals(stamp.get())) {
            return new Verdict(last[1]);
        }
        Verdict verdict = verify(store, model.id());
        stamp.ifPresent(s -> kept.put(key, s + BETWEEN + verdict.reason()));
        return verdict;
    }

    private static Verdict verify(ModelStore store, String id) {
        try {
            store.verify(id);
            return new Verdict("");
        } catch (BautaException e) {
            return new Verdict(e.getMessage());
        }
    }

    /** Of this file with this card; empty if there is no file. */
    private static Optional<String> stamp(ModelDescriptor model, Path file) {
        try {
            return Optional.of(Files.size(file) + ":" + Files.getLastModifiedTime(file).toMillis() + ":" + model.sha256());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
