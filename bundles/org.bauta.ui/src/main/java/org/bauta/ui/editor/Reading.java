package org.bauta.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.engine.Experiment;
import org.bauta.engine.edit.Entry;
import org.bauta.engine.edit.ExperimentText;

/**
 * What a text says, made in the background so that the screen only has to show it.
 *
 * @param structure empty if the text is no YAML map
 * @param problems in the order of lines
 * @param experiment empty if there are problems
 */
record Reading(String text, Optional<ExperimentText> structure, List<Problem> problems, Optional<Experiment> experiment, Shelf shelf,
        Map<Section, List<Entry>> entries, Map<Row, Known> known, Map<Row, List<Problem>> places) {

    /** Not for the UI thread. */
    static Reading of(String text, Optional<ExperimentText> structure, List<Problem> problems, Optional<Experiment> experiment, Shelf shelf) {
        Map<Section, List<Entry>> entries = new EnumMap<>(Section.class);
        Map<Row, Known> known = new HashMap<>();
        Map<Row, List<Problem>> places = new HashMap<>();
        for (Section section : Section.values()) {
            List<Entry> chosen = structure.map(section::entries).orElse(List.of());
            entries.put(section, chosen);
            for (int i = 0; i < chosen.size(); i++) {
                Row row = new Row(section, i);
                shelf.known(section, chosen.get(i).id()).ifPresent(k -> known.put(row, k));
            }
        }
        structure.ifPresent(t -> problems.forEach(p -> places.computeIfAbsent(p.row(t, entries), r -> new ArrayList<>()).add(p)));
        return new Reading(text, structure, List.copyOf(problems), experiment, shelf, entries, known, places);
    }

    List<Entry> entries(Section section) {
        return entries.get(section);
    }

    /** Empty if the row is no entry, or none any more. */
    Optional<Entry> entry(Row row) {
        List<Entry> all = entries.get(row.section());
        return row.isEntry() && row.index() < all.size() ? Optional.of(all.get(row.index())) : Optional.empty();
    }

    /** The problems that the form shows at a place. */
    List<Problem> at(Row row) {
        return places.getOrDefault(row, List.of());
    }

    /** Where the form shows a problem; empty if it can show nothing. */
    Optional<Row> row(Problem problem) {
        return places.entrySet().stream().filter(e -> e.getValue().contains(problem)).map(Map.Entry::getKey).findFirst();
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
}
