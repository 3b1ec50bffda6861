package org.bauta.engine.edit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands behind a key: one text, or a list of them, which makes a sweep.
 *
 * @param texts as written, without quotes
 */
public record Value(List<String> texts, boolean isList) {
    public Value {
        texts = List.copyOf(texts);
    }

    public static Value of(String text) {
        return new Value(List.of(text), false);
    }

    /**
     * What a user has typed into a field.
     *
     * @param commas true if commas separate the values of a sweep; without them only brackets make one
     */
    public static Value typed(String text, boolean commas) {
        String t = text.strip();
        boolean brackets = t.length() > 1 && t.startsWith("[") && t.endsWith("]");
        if (!brackets && !(commas && t.contains(","))) {
            return of(t);
        }
        String inner = brackets ? t.substring(1, t.length() - 1).strip() : t;
        return new Value(inner.isEmpty() ? List.of() : Arrays.stream(inner.split(",", -1)).map(String::strip).toList(), true);
    }

    /** As {@link #typed} reads it: {@code 8}, {@code 2, 4, 8}, {@code [8]}. */
    public String text() {
        String all = String.join(", ", texts);
        return isList && texts.size() < 2 ? "[" + all + "]" : all;
    }

    /** As YAML, on one line. */
    String yaml(boolean inFlow) {
        return isList ? texts.stream().map(t -> Words.yaml(t, true)).collect(Collectors.joining(", ", "[", "]"))
                : Words.yaml(texts.get(0), inFlow);
    }
}
