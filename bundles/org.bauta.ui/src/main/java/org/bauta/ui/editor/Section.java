package org.bauta.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.Kind;
import org.bauta.engine.edit.Entry;
import org.bauta.engine.edit.ExperimentText;

/** The parts of an experiment, as the form shows them from top to bottom. */
enum Section {
    GENERAL("", "Experiment", "", Optional.empty(), "What it is called, and the seed that all randomness comes from."),
    DATASET("dataset", "Data set", "data set", Optional.of(Kind.DATASET), "Whose faces are de-identified."),
    DETECTOR("detector", "Detector", "detector", Optional.of(Kind.DETECTOR), "Finds the faces where the data set does not bring boxes along."),
    METHODS("methods", "Methods", "method", Optional.of(Kind.METHOD),
            "Each is run on every face. Several values of a setting, with commas between them, make a sweep: one condition for each."),
    RELEASE("release", "Release", "codec", Optional.of(Kind.CODEC), "How released pictures are written; what is scored is what comes back. Without one: PNG."),
    RECOGNISERS("recognisers", "Recognisers", "recogniser", Optional.of(Kind.RECOGNISER), "Judge whether a released face is still the same person."),
    ESTIMATORS("estimators", "Estimators", "estimator", Optional.of(Kind.ESTIMATOR), "Read attributes such as age or expression, to see what is kept."),
    ATTACKERS("attackers", "Attackers", "attacker", Optional.of(Kind.ATTACKER), "Try to recognise in spite of the method. Without one: naive."),
    PROTOCOLS("protocol", "Protocols", "protocol", Optional.of(Kind.PROTOCOL), "Which faces are compared, and how that is counted."),
    METRICS("metrics", "Metrics", "metric", Optional.of(Kind.METRIC), "What is measured on every released face."),
    CHARTS("charts", "Charts", "chart", Optional.empty(), "What the report draws."),
    EVALUATION("evaluation", "Evaluation", "", Optional.empty(), "Decisions that change the numbers; each is recorded with the run.");

    private final String key;
    private final String label;
    private final String one;
    private final Optional<Kind> kind;
    private final String hint;

    Section(String key, String label, String one, Optional<Kind> kind, String hint) {
        this.key = key;
        this.label = label;
        this.one = one;
        this.kind = kind;
        this.hint = hint;
    }

    String label() {
        return label;
    }

    /** What it is for, in a sentence. */
    String hint() {
        return hint;
    }

    /** One of its entries: {@code method}. */
    String one() {
        return one;
    }

    /** What its entries are; empty for charts, which are no kind of the core. */
    Optional<Kind> kind() {
        return kind;
    }

    /** True if it holds any number of entries. */
    boolean isList() {
        return !one.isEmpty() && !isSingle();
    }

    /** True if it is one entry. */
    boolean isSingle() {
        return this == DATASET || this == DETECTOR;
    }

    /** The key in a file, which may have either of two spellings for protocols. */
    String key(ExperimentText text) {
        return this == PROTOCOLS && !text.has(key) && text.has("protocols") ? "protocols" : key;
    }

    List<Entry> entries(ExperimentText text) {
        return one.isEmpty() ? List.of() : text.entries(key(text));
    }

    static List<Section> lists() {
        return Arrays.stream(values()).filter(Section::isList).toList();
    }
}
