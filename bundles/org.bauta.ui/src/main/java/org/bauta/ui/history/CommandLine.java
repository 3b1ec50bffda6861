package org.bauta.ui.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line for a shell, word by word. */
public record CommandLine(List<String> words) {
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\\\.|[^\\s'\\\\])+");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\\\\(.)|([^'\\\\]+)");

    public CommandLine {
        words = List.copyOf(words);
    }

    public static CommandLine of(String... words) {
        return new CommandLine(Arrays.asList(words));
    }

    /** Reads what {@link #text} writes. */
    public static CommandLine parse(String text) {
        return new CommandLine(WORD.matcher(text).results().map(m -> unquoted(m.group())).toList());
    }

    private static String unquoted(String word) {
        return PIECE.matcher(word).results().map(CommandLine::piece).collect(Collectors.joining());
    }

    private static String piece(java.util.regex.MatchResult m) {
        return m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
    }

    /** As a shell takes it. */
    public String text() {
        return words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The command after {@code bauta}. */
    String command() {
        return words.size() > 1 ? words.get(1) : "";
    }

    /** The value of an option, the last if it is given more than once. */
    Optional<String> option(String name) {
        int at = words.lastIndexOf(name);
        return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    /** All values of an option. */
    List<String> options(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 2; i + 1 < words.size(); i++) {
            if (words.get(i).equals(name)) {
                values.add(words.get(i + 1));
            }
        }
        return values;
    }

    /** What stands after the command before the first option. */
    List<String> arguments() {
        return words.stream().skip(2).takeWhile(w -> !w.startsWith("--")).toList();
    }

    @Override
    public String toString() {
        return text();
    }
}
