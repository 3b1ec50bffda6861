package org.bauta.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.engine.Experiment;
import org.bauta.engine.edit.ExperimentText;

/**
 * What a text says, made in the background.
 *
 * @param structure empty if the text is no YAML map
 * @param problems in the order of lines
 * @param experiment empty if there are problems
 * @param known by section and id, for the entries of the text
 */
record Reading(String text, Optional<ExperimentText> structure, List<Problem> problems, Optional<Experiment> experiment, Shelf shelf,
        Map<Row, Known> known) {
    /** The problems that the form shows at a place. */
    List<Problem> at(Row row) {
        return structure.map(s -> problems.stream().filter(p -> p.row(s).equals(row)).toList()).orElse(List.of());
    }

    /** In one line: how much there is to do, or how much is wrong. */
    String summary() {
        if (!problems.isEmpty()) {
            return problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        }
        Experiment e = experiment.orElseThrow();
        return count(e.conditions().size(), "condition") + ", " + count(e.recognisers().size(), "recogniser") + ", "
                + count(e.attackers().size(), "attacker") + ", " + count(e.metrics().size(), "metric") + ", "
                + count(e.charts().size(), "chart");
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    static Map<Row, Known> known(ExperimentText text, Shelf shelf) {
        Map<Row, Known> known = new HashMap<>();
        for (Section section : Section.values()) {
            var entries = section.entries(text);
            for (int i = 0; i < entries.size(); i++) {
                Row row = new Row(section, i);
                shelf.known(section, entries.get(i).id()).ifPresent(k -> known.put(row, k));
            }
        }
        return known;
    }
}
