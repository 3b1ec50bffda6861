package org.bauta.learning.store;

import java.util.List;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionProvider;
import org.bauta.core.catalog.Kind;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.Task;
import org.bauta.learning.onnx.OnnxRecogniser;

/**
 * Every recogniser of the model store, and the known ones that are not in it: those say at {@code open} how to get them,
 * so that an experiment that names one is not told that there is no such thing.
 */
public final class ImportedRecognisers implements ContributionProvider {
    private final ModelStore store;
    private final NetSource nets = new Nets();

    public ImportedRecognisers() {
        this(ModelStore.standard());
    }

    public ImportedRecognisers(ModelStore store) {
        this.store = store;
    }

    @Override
    public List<Contribution> contributions() {
        return store.all().stream().filter(m -> m.task() == Task.RECOGNISER)
                .map(this::contribution).toList();
    }

    private Contribution contribution(ModelDescriptor model) {
        return ImportedDetectors.contribution(Kind.RECOGNISER, model, store, () -> new OnnxRecogniser(model, store.file(model.id()), nets));
    }
}
