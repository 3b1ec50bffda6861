package org.bauta.learning.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bauta.core.estimation.Trait;

/** What a net is for: it decides which parts of a descriptor are needed and how an import is tested. */
public enum Task {
    /** Aligned face to embedding; needs a template and an output. */
    RECOGNISER,
    /** Picture to boxes and points. */
    DETECTOR,
    POINTS_5(Trait.FIVE_POINTS),
    POINTS_68(Trait.DENSE_POINTS),
    POSE(Trait.POSE),
    ACTION_UNITS(Trait.ACTION_UNITS),
    EXPRESSION(Trait.EXPRESSION),
    ATTRIBUTES(Trait.ATTRIBUTES),
    PARSING(Trait.PARSING),
    FEATURES(Trait.FEATURES),
    PERCEPTION(Trait.PERCEPTION),
    /** Aligned face to the same face as the net can say it; one output for each strength. */
    RECONSTRUCTION,
    /** Numbers to a face that they describe. */
    GENERATOR,
    /** Aligned face to what has to be added to it, in units of a budget. */
    PERTURBATION;

    private final Optional<Trait> trait;

    Task() {
        this.trait = Optional.empty();
    }

    Task(Trait trait) {
        this.trait = Optional.of(trait);
    }

    /** What an estimator with such a net reads; empty for all that is no estimator. */
    public Optional<Trait> trait() {
        return trait;
    }

    /** True for nets that make faces, where the others read them; they align by a template. */
    public boolean isMaker() {
        return this == RECONSTRUCTION || this == GENERATOR || this == PERTURBATION;
    }

    /** As it stands in a descriptor. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Task::word).toList();
    }

    public static Optional<Task> of(String word) {
        return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
    }
}
