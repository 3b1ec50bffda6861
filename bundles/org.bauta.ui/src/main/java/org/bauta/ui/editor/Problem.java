package org.bauta.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bauta.core.failure.BautaException;
import org.bauta.engine.edit.Entry;
import org.bauta.engine.edit.ExperimentText;

/**
 * Something wrong with an experiment, in the engine's words.
 *
 * @param line from 1
 */
record Problem(int line, String message) {
    /** The name that the engine is told for a text that may not be a file yet. */
    static final String NAME = "experiment";

    private static final Pattern PLACED = Pattern.compile("\\Q" + NAME + "\\E(?::(\\d+))?: (.*)");

    /** Every fault that the engine names, one a line. */
    static List<Problem> of(BautaException e) {
        List<Problem> problems = new ArrayList<>();
        for (String sentence : e.getMessage().split("\n")) {
            Matcher m = PLACED.matcher(sentence);
            boolean placed = m.matches();
            problems.add(new Problem(placed && m.group(1) != null ? Integer.parseInt(m.group(1)) : 1, placed ? m.group(2) : sentence));
        }
        return problems;
    }

    /** True if the sentence begins with this setting or key, as all complaints about one do. */
    boolean concerns(String setting) {
        return message.startsWith(setting + " ") || message.contains(": " + setting + " ") || message.contains("unknown setting " + setting + " ");
    }

    /** Where the form shows it. */
    Row row(ExperimentText text, Map<Section, List<Entry>> chosen) {
        Row nearest = new Row(Section.GENERAL, -1);
        int above = 0;
        for (Section section : Section.values()) {
            List<Entry> entries = chosen.get(section);
            for (int i = 0; i < entries.size(); i++) {
                boolean named = entries.get(i).id().isEmpty() || message.contains(entries.get(i).id()) || entries.size() == 1
                        || entries.get(i).firstLine() < entries.get(i).lastLine();
                if (entries.get(i).stands(line) && named) {
                    return new Row(section, i);
                }
            }
            int begins = section == Section.GENERAL ? 0 : text.line(section.key(text));
            if (begins > above && begins <= line) {
                above = begins;
                nearest = Row.of(section);
            }
        }
        return isAboutTheWhole() || above == 0 || isTopLevel(text) ? new Row(Section.GENERAL, -1) : nearest;
    }

    private boolean isAboutTheWhole() {
        return message.startsWith("the key ") || message.startsWith("unknown key ");
    }

    private boolean isTopLevel(ExperimentText text) {
        return List.of("experiment", "title", "source", "seed", "published").stream().anyMatch(k -> text.line(k) == line);
    }
}
