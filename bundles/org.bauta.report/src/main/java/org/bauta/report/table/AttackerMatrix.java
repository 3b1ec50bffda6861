package org.bauta.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;

/**
 * A measure under one recogniser: a line for each treatment, a column for each attacker, and what is worst for whoever
 * de-identifies in the last.
 *
 * @param attackers ids, in the order of the summary
 */
public record AttackerMatrix(Measure measure, String recogniser, List<String> attackers, List<Line> lines) {
    /**
     * A treatment.
     *
     * @param cells one for each attacker
     */
    public record Line(Treatment treatment, List<Optional<SummaryRow>> cells) {
    }

    /** Measures that an attacker has a part in, in the order of the summary. */
    public static List<Measure> measures(Run run) {
        return run.summary().stream().filter(r -> !r.judge().attacker().isEmpty()).map(SummaryRow::measure).distinct().toList();
    }

    public static AttackerMatrix of(Run run, Measure measure, String recogniser) {
        List<SummaryRow> rows = run.rows(r -> r.measure().equals(measure) && r.judge().recogniser().equals(recogniser));
        List<String> attackers = rows.stream().map(r -> r.judge().attacker()).filter(a -> !a.isEmpty()).distinct().toList();
        List<Line> lines = run.treatments().stream().map(t -> new Line(t, attackers.stream().map(a -> rows.stream()
                .filter(r -> r.treatment().equals(t) && r.judge().attacker().equals(a)).findFirst()).toList())).toList();
        return new AttackerMatrix(measure, recogniser, attackers, lines);
    }

    /** The cell of a line that is worst for whoever de-identifies; empty if none is finite or nobody said which way is better. */
    public Optional<SummaryRow> worst(Line line) {
        return measure.sign() == 0 ? Optional.empty() : line.cells().stream().flatMap(Optional::stream)
                .filter(r -> r.estimate().isFinite())
                .min(java.util.Comparator.comparingDouble(r -> measure.sign() * r.estimate().mean()));
    }

    /** Digits after the point, the same in all cells. */
    public int decimals() {
        return Numbers.decimals(lines.stream().flatMap(l -> l.cells().stream()).flatMap(Optional::stream)
                .mapToDouble(r -> r.estimate().mean()));
    }

    /** A line for each treatment; means as they stand in the summary. */
    public String csv() {
        List<List<Object>> out = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("method", "settings", "release"));
        attackers.forEach(a -> head.add(measure.key() + " [" + recogniser + "/" + a + "]"));
        head.addAll(List.of("worst", "worst_attacker"));
        out.add(head);
        for (Line line : lines) {
            List<Object> cells = new ArrayList<>(List.of(line.treatment().method(), line.treatment().settings(),
                    line.treatment().release()));
            line.cells().forEach(c -> cells.add(c.map(r -> r.raw().getOrDefault("mean", "")).orElse("")));
            cells.add(worst(line).map(r -> r.raw().getOrDefault("mean", "")).orElse(""));
            cells.add(worst(line).map(r -> r.judge().attacker()).orElse(""));
            out.add(cells);
        }
        return CsvTable.print(out);
    }

    /** A table environment of LaTeX (booktabs) with its caption. */
    public String latex(Names names, String caption) {
        String columns = attackers.stream().map(a -> " & " + Latex.escape(names.exact(a))).collect(Collectors.joining());
        StringBuilder out = new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\begin{tabular}{ll")
                .append("r".repeat(attackers.size() + 1)).append("}\n\\toprule\nMethod & Settings").append(columns)
                .append(" & Worst \\\\\n\\midrule\n");
        for (Line line : lines) {
            out.append(Latex.escape(names.of(line.treatment().method()))).append(" & ")
                    .append(Latex.escape(names.settings(line.treatment())));
            line.cells().forEach(c -> out.append(" & ").append(number(c)));
            out.append(" & ").append(number(worst(line))).append(" \\\\\n");
        }
        return out.append("\\bottomrule\n\\end{tabular}\n\\caption{").append(Latex.escape(caption)).append("}\n\\end{table}\n").toString();
    }

    private String number(Optional<SummaryRow> row) {
        return Latex.escape(row.map(r -> Numbers.format(r.estimate().mean(), decimals())).orElse(Numbers.NONE));
    }
}
