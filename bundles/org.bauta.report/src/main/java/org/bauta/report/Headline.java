package org.bauta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.bauta.report.table.Caption;
import org.bauta.report.table.Numbers;

/** The result of a run for a terminal: a line a treatment, the worst case over recognisers and attackers where there are several. */
final class Headline {
    /** What most people look for first; the measures of a run that has none of them follow in its own order. */
    private static final List<String> FIRST = List.of("protection-rate", "tar", "identity-distance", "accuracy", "ssim", "psnr",
            "face-detection-rate");
    private static final int COLUMNS = 5;

    private Headline() {
    }

    static String of(Run run) {
        Names names = new Names(run);
        List<Measure> columns = columns(run);
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        columns.forEach(m -> head.add(names.withUnit(m)));
        lines.add(head);
        for (Treatment t : run.treatments()) {
            List<String> line = new ArrayList<>(List.of(names.of(t)));
            columns.forEach(m -> line.add(worst(run, t, m).map(r -> value(run, r)).orElse(Numbers.NONE)));
            lines.add(line);
        }
        StringBuilder out = new StringBuilder(run.title()).append(" (").append(new Caption(run, names).data()).append(")\n");
        out.append(align(lines, 1)).append(remark(run, names));
        return out.toString();
    }

    private static List<Measure> columns(Run run) {
        List<Measure> all = run.summary().stream().map(SummaryRow::measure).distinct().toList();
        List<Measure> chosen = new ArrayList<>();
        for (String name : FIRST) {
            all.stream().filter(m -> m.name().equals(name)).findFirst().ifPresent(chosen::add);
        }
        all.stream().filter(m -> !chosen.contains(m) && chosen.stream().noneMatch(c -> c.name().equals(m.name())))
                .limit(Math.max(0, (chosen.isEmpty() ? COLUMNS : 0))).forEach(chosen::add);
        return chosen.subList(0, Math.min(COLUMNS, chosen.size()));
    }

    /** The row that is worst for whoever de-identifies; white-box rows count only where there are no others. */
    static Optional<SummaryRow> worst(Run run, Treatment treatment, Measure measure) {
        List<SummaryRow> rows = run.rows(r -> r.treatment().equals(treatment) && r.measure().equals(measure));
        boolean fair = rows.stream().anyMatch(r -> !r.whiteBox() && r.estimate().isFinite());
        List<SummaryRow> finite = rows.stream().filter(r -> r.estimate().isFinite() && !(fair && r.whiteBox())).toList();
        Optional<SummaryRow> worst = finite.stream()
                .min(java.util.Comparator.comparingDouble(r -> measure.sign() * r.estimate().mean()));
        return worst.isPresent() ? worst : rows.stream().filter(r -> r.estimate().nInfinite() > 0).findFirst();
    }

    private static String value(Run run, SummaryRow row) {
        int decimals = Numbers.decimals(run.rows(r -> r.measure().equals(row.measure())).stream().mapToDouble(r -> r.estimate().mean()));
        boolean finite = row.estimate().isFinite();
        return Numbers.format(finite ? row.estimate().mean() : Double.POSITIVE_INFINITY, decimals) + (row.whiteBox() ? "○" : "")
                + (row.caution().isEmpty() ? row.whiteBox() ? "" : " " : "†");
    }

    /** @param words how many columns are text and begin at the left */
    static String align(List<List<String>> lines, int words) {
        int columns = lines.getFirst().size();
        int[] widths = new int[columns];
        lines.forEach(l -> java.util.stream.IntStream.range(0, columns).forEach(i -> widths[i] = Math.max(widths[i], l.get(i).length())));
        return lines.stream().map(l -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String gap = " ".repeat(widths[i] - l.get(i).length());
                line.append("  ").append(i < words ? l.get(i) + gap : gap + l.get(i));
            }
            return line.toString().stripTrailing() + "\n";
        }).collect(Collectors.joining());
    }

    private static String remark(Run run, Names names) {
        List<String> judges = run.judges().stream().map(names::of).toList();
        boolean caution = run.summary().stream().anyMatch(r -> !r.caution().isEmpty());
        boolean whiteBox = run.summary().stream().anyMatch(SummaryRow::whiteBox);
        String who = judges.size() > 1 ? "Worst case over " + String.join("; ", judges) + ".\n"
                : judges.isEmpty() ? "" : "Judged by " + judges.getFirst() + ".\n";
        return who + (whiteBox ? "○ white box: made against the recogniser that judges it.\n" : "") + (caution
                ? "† unreliable: see the cautions in the report.\n" : "");
    }
}
