package org.bauta.learning.making;

import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.Reading;
import org.bauta.learning.model.Task;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.store.Nets;

/** Where a method gets the nets that make faces: by id and output, each opened once and kept as long as the method is. */
public final class FaceNets {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Function<String, ModelDescriptor> models;
    private final BiFunction<ModelDescriptor, String, FaceNet> source;
    private final Map<String, ModelDescriptor> known = new HashMap<>();
    private final Map<List<String>, FaceNet> open;

    private FaceNets(Function<String, ModelDescriptor> models, BiFunction<ModelDescriptor, String, FaceNet> source) {
        this.models = models;
        this.source = source;
        Map<List<String>, FaceNet> opened = new HashMap<>();
        this.open = opened;
        CLEANER.register(this, () -> opened.values().forEach(FaceNet::close));
    }

    /** Those for a task in the user's model store, which has the shipped ones too. */
    public static FaceNets standard(Task task) {
        return new FaceNets(id -> described(ModelStore.standard(), id, task), (model, tensor) -> open(ModelStore.standard(), model, tensor));
    }

    /** Those for a task in a store. */
    public static FaceNets of(ModelStore store, Task task) {
        return new FaceNets(id -> described(store, id, task), (model, tensor) -> open(store, model, tensor));
    }

    /** For every id the same model: for tests, which need no store. @param source of a net for one of its outputs */
    public static FaceNets fixed(ModelDescriptor model, Function<String, FaceNet> source) {
        return new FaceNets(id -> model, (same, tensor) -> source.apply(tensor));
    }

    private static ModelDescriptor described(ModelStore store, String id, Task task) {
        ModelDescriptor model = store.descriptor(id);
        if (model.task() != task) {
            throw new ModelUnavailable("the model " + id + " is for " + model.task().word() + ", but one for " + task.word()
                    + " is needed: choose one of those that 'bauta model list' calls so");
        }
        ModelFile.of(model, store.file(id));
        return model;
    }

    private static FaceNet open(ModelStore store, ModelDescriptor model, String tensor) {
        Reading one = new Reading(List.of(tensor), List.of(), Reading.Activation.NONE, List.of(), Reading.Unit.NONE, List.of(), java.util.Set.of(),
                false, 0, java.util.Optional.empty());
        ModelDescriptor narrowed = model.reading(one);
        return new FaceNet(narrowed, new Nets().open(narrowed, ModelFile.of(model, store.file(model.id()))));
    }

    /**
     * What is known of a model whose file is there and has its hash.
     *
     * @throws ModelUnavailable in one sentence if not
     */
    public synchronized ModelDescriptor model(String id) {
        return known.computeIfAbsent(id, models);
    }

    /** Names of a model's outputs. */
    public List<String> outputs(String id) {
        return model(id).reading().orElseThrow().tensors();
    }

    /**
     * A net that gives one of a model's outputs.
     *
     * @throws ModelUnavailable if there is no such model or output
     */
    public synchronized FaceNet get(String id, String output) {
        return open.computeIfAbsent(List.of(id, output), key -> source.apply(model(id), output));
    }
}
