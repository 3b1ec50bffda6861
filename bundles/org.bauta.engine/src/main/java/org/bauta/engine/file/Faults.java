package org.bauta.engine.file;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.core.failure.UsageInvalid;

/** Collects everything that is wrong, so that one look at the file mends it. */
final class Faults {
    private static final int SHOWN = 40;
    private static final int LONGEST = 600;

    private final Set<Fault> all = new LinkedHashSet<>();

    private record Fault(Place place, String sentence) {
    }

    /** The same fault is kept once: the combinations of a sweep share their values. */
    void add(Place place, String sentence) {
        all.add(new Fault(place, sentence));
    }

    void add(Place place, String sentence, Optional<String> nearest) {
        add(place, sentence + nearest.map(n -> "; did you mean " + n + "?").orElse(""));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** @throws UsageInvalid with one line for each fault: the file from top to bottom, then the options */
    void throwIfAny() {
        if (all.isEmpty()) {
            return;
        }
        List<Fault> ordered = all.stream()
                .sorted(Comparator.comparing((Fault f) -> f.place().isOption()).thenComparingInt(f -> f.place().line())).toList();
        Stream<String> lines = ordered.stream().limit(SHOWN).map(f -> oneLine(f.place() + ": " + f.sentence()));
        Stream<String> rest = ordered.size() <= SHOWN ? Stream.of() : Stream.of("and " + (ordered.size() - SHOWN) + " more faults.");
        throw new UsageInvalid(Stream.concat(lines, rest).collect(Collectors.joining("\n")));
    }

    /** What is quoted from a file may hold line breaks and control characters. */
    static String oneLine(String sentence) {
        String line = sentence.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
}
