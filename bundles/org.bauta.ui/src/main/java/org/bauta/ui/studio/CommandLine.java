package org.bauta.ui.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is on the screen, as a line for a shell. */
final class CommandLine {
    private CommandLine() {
    }

    /** @param input the picture as a file */
    static String of(Ask ask, Path input) {
        List<String> words = new ArrayList<>(List.of("bauta", "deidentify", input.toString(), "--method", ask.method()));
        ask.values().forEach((name, value) -> words.addAll(List.of("--param", name + "=" + value.strip())));
        words.addAll(List.of("--detector", ask.detector(), "--out", "deidentified"));
        return words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
