package org.bauta.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.report.run.Estimate;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.bauta.report.table.CsvTable;
import org.bauta.report.table.Numbers;

/** Several runs beside each other: the numbers that all of them have, and in what they were made differently. */
public final class Comparison {
    /** What the manifests say that differs in every run and does not change numbers. */
    private static final String ALWAYS_DIFFERENT = "(started|finished|seconds|command|cells|failures|jobs|state|title|machine)(\\..*)?";

    /** What a number is; equal in all runs. */
    record Key(Treatment treatment, Judge judge, String metric) {
    }

    private final List<Run> runs;
    private final List<String> labels;
    private final List<Map<Key, SummaryRow>> rows;

    private Comparison(List<Run> runs) {
        this.runs = runs;
        this.labels = labels(runs);
        this.rows = runs.stream().map(Comparison::rows).toList();
    }

    /**
     * @param folders of two or more finished runs; the others are compared with the first
     * @throws UsageInvalid if there are fewer
     */
    public static Comparison of(List<Path> folders) {
        if (folders.size() < 2) {
            throw new UsageInvalid("a comparison takes two or more run folders; " + folders.size() + " given");
        }
        return new Comparison(folders.stream().map(Run::read).toList());
    }

    private static Map<Key, SummaryRow> rows(Run run) {
        Map<Key, SummaryRow> rows = new LinkedHashMap<>();
        run.summary().forEach(r -> rows.putIfAbsent(new Key(r.treatment(), r.judge(), r.measure().key()), r));
        return rows;
    }

    /** Folder names; A, B, ... before them so that two of one name can be told apart. */
    private static List<String> labels(List<Run> runs) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            labels.add(i < 26 ? String.valueOf((char) ('A' + i)) : "run" + (i + 1));
        }
        return labels;
    }

    private List<Key> shared() {
        return rows.getFirst().keySet().stream().filter(k -> rows.stream().allMatch(m -> m.containsKey(k))).toList();
    }

    /** For a terminal. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            out.append(labels.get(i)).append("  ").append(runs.get(i).folder()).append("  ").append(runs.get(i).title()).append('\n');
        }
        List<String> differences = differences();
        out.append(differences.isEmpty() ? "\nMade in the same way: data, settings, seed and versions are equal.\n"
                : "\nMade differently:\n");
        differences.forEach(d -> out.append("  ").append(d).append('\n'));
        List<Key> shared = shared();
        out.append('\n').append(shared.isEmpty() ? "No number is in all of them.\n" : table(shared));
        for (int i = 0; i < runs.size(); i++) {
            int only = rows.get(i).size() - shared.size();
            out.append(only == 0 ? "" : only + " numbers of " + labels.get(i) + " are not in all runs.\n");
        }
        return out.toString();
    }

    /** Settings, data, seed, models and versions that are not equal in all runs, a line each. */
    public List<String> differences() {
        List<Map<String, String>> flat = runs.stream().map(r -> r.manifest().flat()).toList();
        TreeSet<String> keys = new TreeSet<>();
        flat.forEach(m -> keys.addAll(m.keySet()));
        List<String> out = new ArrayList<>();
        for (String key : keys) {
            List<String> values = flat.stream().map(m -> m.getOrDefault(key, "not given")).toList();
            if (!key.matches(ALWAYS_DIFFERENT) && values.stream().distinct().count() > 1) {
                out.add(key + ": " + java.util.stream.IntStream.range(0, values.size()).mapToObj(i -> labels.get(i) + " " + values.get(i))
                        .collect(Collectors.joining(", ")));
            }
        }
        return out;
    }

    private String table(List<Key> shared) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("method", "judge", "metric"));
        labels.forEach(head::add);
        labels.subList(1, labels.size()).forEach(l -> head.addAll(List.of(l + " − A", "intervals")));
        lines.add(head);
        boolean releasesDiffer = shared.stream().map(k -> k.treatment.release()).distinct().count() > 1;
        for (Key key : shared) {
            List<Estimate> e = rows.stream().map(m -> m.get(key).estimate()).toList();
            int decimals = Numbers.decimals(e.stream().mapToDouble(Estimate::mean));
            String release = !releasesDiffer || key.treatment.release().isEmpty() ? "" : " " + key.treatment.release();
            List<String> line = new ArrayList<>(List.of((key.treatment.method() + " " + key.treatment.settings() + release).strip(),
                    judge(key.judge), key.metric));
            e.forEach(x -> line.add(Numbers.format(x.mean(), decimals)));
            for (Estimate other : e.subList(1, e.size())) {
                line.add(Numbers.format(other.mean() - e.getFirst().mean(), decimals));
                line.add(overlap(e.getFirst(), other));
            }
            lines.add(line);
        }
        return Headline.align(lines, 3);
    }

    private static String judge(Judge judge) {
        return java.util.stream.Stream.of(judge.recogniser(), judge.attacker(), judge.protocol()).filter(s -> !s.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** Whether two 95 % intervals have a number in common; separate ones show a difference, overlapping ones do not exclude it. */
    static String overlap(Estimate a, Estimate b) {
        return !a.hasInterval() || !b.hasInterval() ? "unknown" : a.low() <= b.high() && b.low() <= a.high() ? "overlap" : "separate";
    }

    /** A line for each shared number. */
    public String csv() {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("method", "settings", "release", "recogniser", "attacker", "protocol", "metric"));
        labels.forEach(l -> head.addAll(List.of("mean_" + l, "ci_low_" + l, "ci_high_" + l)));
        labels.subList(1, labels.size()).forEach(l -> head.addAll(List.of("difference_" + l, "intervals_" + l)));
        lines.add(head);
        for (Key key : shared()) {
            List<Object> line = new ArrayList<>(List.of(key.treatment.method(), key.treatment.settings(), key.treatment.release(),
                    key.judge.recogniser(), key.judge.attacker(), key.judge.protocol(), key.metric));
            List<SummaryRow> each = rows.stream().map(m -> m.get(key)).toList();
            each.forEach(r -> List.of("mean", "ci_low", "ci_high").forEach(c -> line.add(r.raw().getOrDefault(c, ""))));
            for (SummaryRow r : each.subList(1, each.size())) {
                double difference = r.estimate().mean() - each.getFirst().estimate().mean();
                line.add(Double.isNaN(difference) ? "" : Double.toString(difference));
                line.add(overlap(each.getFirst().estimate(), r.estimate()));
            }
            lines.add(line);
        }
        return CsvTable.print(lines);
    }
}
