package org.bauta.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.report.run.Names;
import org.bauta.report.run.Treatment;

/**
 * The main table in LaTeX with booktabs: a file to {@code \input}. Needs the package booktabs and nothing else. Groups of columns that
 * do not fit beside each other stand in panels below each other.
 */
public final class LatexTable {
    private final MainTable table;
    private final Names names;
    private final StringBuilder out = new StringBuilder();

    private LatexTable(MainTable table, Names names) {
        this.table = table;
        this.names = names;
    }

    public static String write(MainTable table, Names names, String caption, String label) {
        LatexTable latex = new LatexTable(table, names);
        latex.table(caption, label);
        return latex.out.toString();
    }

    private void table(String caption, String label) {
        List<List<Column>> panels = table.panels();
        String environment = panels.stream().anyMatch(p -> p.size() > 3) ? "table*" : "table";
        out.append("% Written by Bauta. In the preamble: \\usepackage{booktabs}\n");
        out.append("\\begin{").append(environment).append("}\n\\centering\n\\caption[").append("{" + Latex.escape(table.run().title())
                + "}").append("]{").append(Latex.escape(caption)).append("}\n");
        out.append("\\label{tab:").append(label).append("}\n\\footnotesize\n\\setlength{\\tabcolsep}{3pt}\n");
        for (int i = 0; i < panels.size(); i++) {
            out.append(i == 0 ? "" : "\\par\\medskip\n");
            panel(panels.get(i));
        }
        out.append("\\end{").append(environment).append("}\n");
    }

    private void panel(List<Column> columns) {
        out.append("\\begin{tabular}{@{}ll").append("r".repeat(columns.size())).append("@{}}\n\\toprule\n");
        groupHeads(columns);
        out.append("Method & Settings");
        columns.forEach(c -> out.append(" & \\multicolumn{1}{c}{").append(head(c)).append('}'));
        out.append(" \\\\\n\\midrule\n");
        for (Treatment line : table.lines()) {
            line(line, columns);
            if (line.isOriginal()) {
                out.append("\\midrule\n");
            }
        }
        out.append("\\bottomrule\n\\end{tabular}\n");
    }

    private void groupHeads(List<Column> columns) {
        StringBuilder heads = new StringBuilder(" & ");
        StringBuilder rules = new StringBuilder();
        boolean any = false;
        for (int from = 0; from < columns.size();) {
            int to = from + 1;
            while (to < columns.size() && columns.get(to).sameGroup(columns.get(from))) {
                to++;
            }
            String head = Heads.group(table, names, columns.get(from));
            any |= !head.isEmpty();
            heads.append(" & \\multicolumn{").append(to - from).append("}{c}{").append(Latex.escape(head)).append('}');
            rules.append(head.isEmpty() ? "" : "\\cmidrule(lr){" + (from + 3) + "-" + (to + 2) + "}");
            from = to;
        }
        if (any) {
            out.append(heads).append(" \\\\\n").append(rules).append('\n');
        }
    }

    private String head(Column column) {
        // two lines in a head keep columns narrow
        String[] words = Heads.column(names, column).split(" at ", 2);
        String head = Latex.escape(words[0]) + (words.length > 1 ? "\\\\at " + Latex.escape(words[1]) : "");
        return words.length == 1 ? head : "\\begin{tabular}[b]{@{}c@{}}" + head + "\\end{tabular}";
    }

    private void line(Treatment line, List<Column> columns) {
        List<Optional<Cell>> cells = columns.stream().map(c -> table.cell(line, c)).toList();
        out.append(Latex.escape(names.of(line.method()))).append(" & ").append(Latex.escape(names.settings(line)));
        for (int i = 0; i < columns.size(); i++) {
            Column c = columns.get(i);
            out.append(" & ").append(cells.get(i).map(x -> value(x, c)).orElse("--"));
        }
        out.append(" \\\\\n");
        if (cells.stream().flatMap(Optional::stream).anyMatch(Cell::hasInterval)) {
            below(cells, columns, Cell::hasInterval, (x, c) -> "{\\tiny "
                    + Latex.escape(Numbers.interval(x.row().estimate().low(), x.row().estimate().high(), c.decimals())) + "}");
        }
        if (cells.stream().flatMap(Optional::stream).anyMatch(Cell::hasPublished)) {
            below(cells, columns, Cell::hasPublished,
                    (x, c) -> "\\textit{" + Latex.escape(Numbers.format(x.row().published(), c.decimals())) + "}");
        }
    }

    private void below(List<Optional<Cell>> cells, List<Column> columns, java.util.function.Predicate<Cell> has,
            java.util.function.BiFunction<Cell, Column, String> text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column c = columns.get(i);
            parts.add(cells.get(i).filter(has).map(x -> text.apply(x, c)).orElse(""));
        }
        out.append(" & ").append(parts.stream().map(p -> " & " + p).collect(Collectors.joining())).append(" \\\\\n");
    }

    private static String value(Cell cell, Column column) {
        String number = Latex.escape(Numbers.format(cell.value(), column.decimals()));
        return (cell.best() ? "\\textbf{" + number + "}" : number) + Latex.escape(Heads.marks(cell));
    }
}
