package org.bauta.method.adversarial;

import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.bauta.core.method.Requirement;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.learning.store.ModelStore;

/** Where a method gets the recognisers that it optimizes against: by id, each opened once and kept as long as the method is. */
final class Surrogates {
    /** The recogniser that ships to be attacked. */
    static final String SHIPPED = "bauta-surrogate";
    private static final Cleaner CLEANER = Cleaner.create();

    private final Function<String, DifferentiableRecogniser> source;
    private final Function<String, String> hash;
    private final boolean required;
    private final Map<String, DifferentiableRecogniser> open;

    private Surrogates(Function<String, DifferentiableRecogniser> source, Function<String, String> hash, boolean required) {
        this.source = source;
        this.hash = hash;
        this.required = required;
        Map<String, DifferentiableRecogniser> opened = new HashMap<>();
        this.open = opened;
        CLEANER.register(this, () -> opened.values().forEach(DifferentiableRecogniser::close));
    }

    /** Those of the user's model store, which has the shipped ones too. */
    static Surrogates standard() {
        return new Surrogates(id -> DifferentiableRecogniser.open(ModelStore.standard(), id), id -> ModelStore.standard().descriptor(id).sha256(), true);
    }

    /** One for every id: for tests, which need no model store. */
    static Surrogates fixed(Function<String, DifferentiableRecogniser> source) {
        return new Surrogates(source, id -> source.apply(id).card().sha256(), false);
    }

    /** @throws org.bauta.core.failure.ModelUnavailable if there is none, or it has no gradient */
    synchronized DifferentiableRecogniser get(String id) {
        return open.computeIfAbsent(id, source);
    }

    /** The hash of its weights, without loading them. */
    Set<String> hashes(String id) {
        return Set.of(hash.apply(id));
    }

    List<Requirement> requires(String id) {
        return required ? List.of(Requirement.recogniser(id)) : List.of();
    }
}
