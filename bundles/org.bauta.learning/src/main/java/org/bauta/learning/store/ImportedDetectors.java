package org.bauta.learning.store;

import java.util.List;
import java.util.function.Supplier;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionProvider;
import org.bauta.core.catalog.Kind;
import org.bauta.core.settings.Configurable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.Task;
import org.bauta.learning.onnx.ImportedYuNet;
import org.bauta.learning.onnx.OnnxDetector;

/** Every detector of the model store, and the known ones that are not in it, as {@link ImportedRecognisers} does. */
public final class ImportedDetectors implements ContributionProvider {
    private final ModelStore store;
    private final NetSource nets = new Nets();

    public ImportedDetectors() {
        this(ModelStore.standard());
    }

    public ImportedDetectors(ModelStore store) {
        this.store = store;
    }

    @Override
    public List<Contribution> contributions() {
        return store.all().stream()
                .filter(m -> m.task() == Task.DETECTOR).map(m -> contribution(Kind.DETECTOR, m, store, () -> detector(m))).toList();
    }

    private Configurable<?> detector(ModelDescriptor model) {
        return OnnxDetector.knows(model.architecture()) ? new OnnxDetector(model, store.file(model.id()), nets)
                : new ImportedYuNet(model, store.file(model.id()));
    }

    static Contribution contribution(Kind kind, ModelDescriptor model, ModelStore store, Supplier<Configurable<?>> maker) {
        String name = store.isImported(model.id()) || store.isShipped(model.id()) ? model.name() : model.name() + " (not imported)";
        return new Contribution(kind, model.id(), name, "", "org.bauta.learning", maker);
    }
}
