package org.bauta.learning.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a net is for: it decides which parts of a descriptor are needed and how an import is tested. */
public enum Task {
    /** Aligned face to embedding; needs a template and an output. */
    RECOGNISER,
    /** Picture to boxes and points. */
    DETECTOR;

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
