package org.bauta.ui.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bauta.ui.parts.ShellWords;

/** What is on the screen, as a line for a shell. */
final class CommandLine {
    private CommandLine() {
    }

    /** @param input the picture as a file */
    static String of(Ask ask, Path input) {
        List<String> words = new ArrayList<>(List.of("bauta", "deidentify", input.toString(), "--method", ask.method()));
        ask.values().forEach((name, value) -> words.addAll(List.of("--param", name + "=" + value.strip())));
        words.addAll(List.of("--detector", ask.detector(), "--out", "deidentified"));
        return ShellWords.line(words);
    }
}
