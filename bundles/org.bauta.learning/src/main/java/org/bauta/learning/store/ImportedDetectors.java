package org.bauta.learning.store;

import java.util.List;
import java.util.function.Supplier;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionProvider;
import org.bauta.core.catalog.Kind;
import org.bauta.core.settings.Configurable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Task;
import org.bauta.learning.onnx.ImportedYuNet;

/** Every detector of the model store, and the known ones that are not in it, as {@link ImportedRecognisers} does. */
public final class ImportedDetectors implements ContributionProvider {
    private final ModelStore store;

    public ImportedDetectors() {
        this(ModelStore.standard());
    }

    public ImportedDetectors(ModelStore store) {
        this.store = store;
    }

    @Override
    public List<Contribution> contributions() {
        return store.all().stream()
                .filter(m -> m.task() == Task.DETECTOR && m.architecture().equals(ImportedYuNet.ARCHITECTURE))
                .map(m -> contribution(Kind.DETECTOR, m, store, () -> new ImportedYuNet(m, store.file(m.id())))).toList();
    }

    static Contribution contribution(Kind kind, ModelDescriptor model, ModelStore store, Supplier<Configurable<?>> maker) {
        String name = store.isImported(model.id()) || store.isShipped(model.id()) ? model.name() : model.name() + " (not imported)";
        return new Contribution(kind, model.id(), name, "", "org.bauta.learning", maker);
    }
}
