package org.bauta.report.table;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;

/** What has to be said with the numbers: data set and its variant, n, protocols, attackers, exact metrics, meaning of the marks. */
public final class Caption {
    private static final Map<String, String> WORDS = Map.of("bootstrap-identities", "bootstrap over identities", "t-folds", "t over folds");

    private final Run run;
    private final Names names;

    public Caption(Run run, Names names) {
        this.run = run;
        this.names = names;
    }

    /** The data set, its variant and its size. */
    public String data() {
        String id = run.manifest().text("dataset", "id");
        String name = id.isEmpty() ? run.summary().stream().map(SummaryRow::dataset).findFirst().orElse("") : id;
        String variant = run.manifest().text("dataset", "variant");
        String items = run.manifest().text("dataset", "items");
        return names.exact(name) + (variant.isEmpty() ? "" : " (" + variant + ")") + (items.isEmpty() ? "" : ", " + items + " items");
    }

    /** Everything below a table, sentence by sentence. */
    public String table() {
        StringBuilder out = new StringBuilder(run.title()).append(". Data set: ").append(data()).append(". ");
        out.append("Scored: ").append(counts()).append(". ");
        Set<String> protocols = collect(r -> r.judge().protocol());
        if (!protocols.isEmpty()) {
            out.append("Protocol: ").append(join(protocols)).append(". ");
        }
        Set<String> attackers = collect(r -> r.judge().attacker());
        if (!attackers.isEmpty()) {
            out.append(attackers.size() > 1 ? "Attackers: " : "Attacker: ").append(join(attackers)).append(". ");
        }
        Set<String> variants = run.summary().stream().map(SummaryRow::measure).filter(m -> !m.variant().isEmpty()).map(Measure::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!variants.isEmpty()) {
            out.append("Metrics: ").append(String.join(", ", variants)).append(". ");
        }
        return out.append(marks()).toString().strip();
    }

    private String marks() {
        Set<String> intervals = collect(r -> r.estimate().interval());
        StringBuilder out = new StringBuilder("Mean");
        if (run.summary().stream().anyMatch(r -> r.estimate().hasInterval())) {
            out.append(" with 95 % interval").append(intervals.isEmpty() ? "" : " (" + intervals.stream().map(i -> WORDS.getOrDefault(i,
                    i)).collect(Collectors.joining(", ")) + ")");
        }
        out.append("; arrows show which way is better for whoever de-identifies; bold: best of the column");
        if (run.summary().stream().anyMatch(SummaryRow::whiteBox)) {
            out.append("; ○: white box, the method was made against this recogniser and is left out of the comparison");
        }
        if (run.summary().stream().anyMatch(r -> !r.caution().isEmpty())) {
            out.append("; †: unreliable, see the cautions");
        }
        if (run.summary().stream().anyMatch(SummaryRow::hasPublished)) {
            Set<String> sources = collect(SummaryRow::publishedSource);
            out.append("; in italics: as published").append(sources.isEmpty() ? "" : " (" + String.join("; ", sources) + ")");
        }
        return out.append('.').toString();
    }

    /** How many faces and pairs there were, and the least that could be scored. */
    private String counts() {
        String faces = counts(true);
        String pairs = counts(false);
        return faces.isEmpty() ? pairs : pairs.isEmpty() ? faces : faces + "; " + pairs;
    }

    private String counts(boolean faces) {
        var rows = run.rows(r -> r.judge().protocol().isEmpty() == faces && r.estimate().nTotal() > 0);
        if (rows.isEmpty()) {
            return "";
        }
        long total = rows.stream().mapToLong(r -> r.estimate().nTotal()).max().orElse(0);
        LongStream scored = rows.stream().mapToLong(r -> r.estimate().nScored());
        long least = scored.min().orElse(0);
        String what = faces ? " faces" : " pairs";
        return least == total ? "all " + total + what : least + " to " + total + " of " + total + what;
    }

    private Set<String> collect(java.util.function.Function<SummaryRow, String> part) {
        return run.summary().stream().map(part).filter(s -> !s.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String join(Set<String> ids) {
        return ids.stream().map(names::exact).collect(Collectors.joining(", "));
    }
}
