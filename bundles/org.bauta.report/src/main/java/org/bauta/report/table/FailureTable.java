package org.bauta.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.report.run.FailureRow;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.Treatment;

/** What went wrong, by treatment, stage, reason and what was done about it. */
public final class FailureTable {
    /**
     * @param count items
     * @param action what was released instead
     */
    public record Line(Treatment treatment, String stage, String reason, String action, long count) {
    }

    private FailureTable() {
    }

    /** In the order of first appearance. */
    public static List<Line> of(Run run) {
        Map<List<Object>, Line> lines = new LinkedHashMap<>();
        for (FailureRow f : run.failures()) {
            lines.merge(List.of(f.treatment(), f.stage(), f.reason(), f.action()),
                    new Line(f.treatment(), f.stage(), f.reason(), f.action(), 1),
                    (a, b) -> new Line(a.treatment, a.stage, a.reason, a.action, a.count + b.count));
        }
        return List.copyOf(lines.values());
    }

    public static String csv(List<Line> lines) {
        List<List<Object>> out = new ArrayList<>();
        out.add(List.of("method", "settings", "release", "stage", "reason", "action", "count"));
        lines.forEach(l -> out.add(List.of(l.treatment.method(), l.treatment.settings(), l.treatment.release(), l.stage, l.reason, l.action,
                l.count)));
        return CsvTable.print(out);
    }

    /** A file to {@code \input}; needs the package booktabs. */
    public static String latex(List<Line> lines, Names names, String caption, String label) {
        StringBuilder out = new StringBuilder("% Written by Bauta. In the preamble: \\usepackage{booktabs}\n\\begin{table*}\n\\centering\n");
        out.append("\\caption{").append(Latex.escape(caption)).append("}\n\\label{tab:").append(label).append("}\n\\footnotesize\n");
        out.append("\\begin{tabular}{@{}lllp{.34\\linewidth}lr@{}}\n\\toprule\n");
        out.append("Method & Settings & Stage & Reason & Action & Items \\\\\n\\midrule\n");
        for (Line l : lines) {
            out.append(String.join(" & ", List.of(names.of(l.treatment.method()), names.settings(l.treatment), l.stage, l.reason, l.action,
                    Long.toString(l.count)).stream().map(Latex::escape).toList())).append(" \\\\\n");
        }
        return out.append("\\bottomrule\n\\end{tabular}\n\\end{table*}\n").toString();
    }
}
