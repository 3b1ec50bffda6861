package org.bauta.learning.store;

import java.util.List;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionProvider;
import org.bauta.core.catalog.Kind;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.onnx.OnnxEstimator;

/** Every estimator of the model store, and the known ones that are not in it, as {@link ImportedRecognisers} does. */
public final class ImportedEstimators implements ContributionProvider {
    private final ModelStore store;
    private final NetSource nets = new Nets();

    public ImportedEstimators() {
        this(ModelStore.standard());
    }

    public ImportedEstimators(ModelStore store) {
        this.store = store;
    }

    @Override
    public List<Contribution> contributions() {
        return store.all().stream().filter(m -> m.task().trait().isPresent()).map(this::contribution).toList();
    }

    private Contribution contribution(ModelDescriptor model) {
        return ImportedDetectors.contribution(Kind.ESTIMATOR, model, store, () -> new OnnxEstimator(model, store.file(model.id()), nets));
    }
}
