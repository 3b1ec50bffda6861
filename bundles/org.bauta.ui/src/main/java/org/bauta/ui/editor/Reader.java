package org.bauta.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.Experiment;
import org.bauta.engine.edit.ExperimentText;
import org.bauta.engine.file.ExperimentFile;

/** Reads texts the way a run would. Works in the background, on one thread at a time. */
final class Reader {
    private final AtomicReference<Shelf> shelf = new AtomicReference<>();

    /** @param base the folder that relative paths start from */
    record Question(String text, Path base) {
    }

    Reading read(Question question) {
        if (shelf.get() == null) {
            shelf.set(Shelf.read());
        }
        Shelf s = shelf.get();
        Optional<ExperimentText> structure = structure(question.text());
        try {
            Experiment experiment = ExperimentFile.read(question.text(), Problem.NAME, question.base(), Map.of(), s.catalog());
            List<Problem> problems = charts(experiment, structure, s);
            return Reading.of(question.text(), structure, problems, problems.isEmpty() ? Optional.of(experiment) : Optional.empty(), s);
        } catch (BautaException e) {
            return Reading.of(question.text(), structure, Problem.of(e), Optional.empty(), s);
        }
    }

    private static Optional<ExperimentText> structure(String text) {
        try {
            return Optional.of(ExperimentText.of(text));
        } catch (UsageInvalid e) {
            return Optional.empty();
        }
    }

    /** Charts are the report's: it is asked for each, and blames the line of its entry. */
    private static List<Problem> charts(Experiment experiment, Optional<ExperimentText> structure, Shelf shelf) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < experiment.charts().size(); i++) {
            int index = i;
            try {
                shelf.charts().check(List.of(experiment.charts().get(i)));
            } catch (UsageInvalid e) {
                int line = structure.map(t -> t.entries("charts")).filter(c -> index < c.size()).map(c -> c.get(index).firstLine()).orElse(1);
                problems.add(new Problem(line, e.getMessage()));
            }
        }
        return problems;
    }
}
