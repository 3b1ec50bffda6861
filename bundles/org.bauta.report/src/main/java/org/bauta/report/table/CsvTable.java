package org.bauta.report.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bauta.report.run.Judge;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;

/** The main table as CSV: one line a treatment, the digits of {@code summary.csv} unchanged. */
public final class CsvTable {
    private static final List<String> PARTS = List.of("mean", "ci_low", "ci_high", "n_scored", "n_total", "worst_over_attackers",
            "surrogate",
            "caution", "published", "published_source");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private CsvTable() {
    }

    /** Each measure takes one column for its mean and one for each further part that some line has. */
    public static String write(MainTable table) {
        List<Column> columns = table.columns().stream().filter(c -> !c.worst()).toList();
        List<List<Object>> lines = new ArrayList<>();
        List<Object> header = new ArrayList<>(List.of("method", "settings", "release"));
        lines.add(header);
        table.lines().forEach(t -> lines.add(new ArrayList<>(List.of(t.method(), t.settings(), t.release()))));
        for (Column column : columns) {
            for (String part : PARTS) {
                List<String> values = table.lines().stream().map(t -> raw(table, t, column, part)).toList();
                if (part.equals("mean") || values.stream().anyMatch(v -> !v.isEmpty() && !v.equals("false"))) {
                    header.add(head(column) + (part.equals("mean") ? "" : " " + part));
                    for (int i = 0; i < values.size(); i++) {
                        lines.get(i + 1).add(values.get(i));
                    }
                }
            }
        }
        return print(lines);
    }

    /** The measure's full id, with its judge behind it. */
    static String head(Column column) {
        Judge j = column.judge();
        String judge = String.join("/", java.util.stream.Stream.of(j.recogniser(), j.attacker(),
                j.protocol()).filter(s -> !s.isEmpty()).toList());
        return column.measure().key() + (judge.isEmpty() ? "" : " [" + judge + "]");
    }

    private static String raw(MainTable table, Treatment line, Column column, String part) {
        for (SummaryRow r : table.run().summary()) {
            if (r.treatment().equals(line) && r.judge().equals(column.judge()) && r.measure().key().equals(column.measure().key())) {
                return r.raw().getOrDefault(part, "");
            }
        }
        return "";
    }

    /** Lines of values as CSV with line feeds. */
    public static String print(List<? extends List<?>> lines) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (List<?> line : lines) {
                printer.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
