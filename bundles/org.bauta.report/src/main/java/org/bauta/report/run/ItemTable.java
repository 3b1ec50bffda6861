package org.bauta.report.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;

/** What one metric says of every single picture under every treatment, from {@code results.csv}; read line by line. */
public final class ItemTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<Treatment, double[]> values = new HashMap<>();

    private ItemTable() {
    }

    /** Measures that have a value for single pictures, each with its judge, in the order of the summary. */
    public static List<Asked> offered(Run run) {
        return run.summary().stream().filter(r -> r.judge().protocol().isEmpty()).map(r -> new Asked(r.measure(), r.judge())).distinct()
                .toList();
    }

    /** A measure under a judge; nobody for one that needs none. */
    public record Asked(Measure measure, Judge judge) {
    }

    /**
     * Reads one measure.
     *
     * @throws DataMissing if the run has no {@code results.csv}
     * @throws DataDamaged if the file cannot be used
     */
    public static ItemTable read(Path folder, Asked asked) {
        Path file = folder.resolve("results.csv");
        if (!Files.isRegularFile(file)) {
            throw new DataMissing(file + " is missing; finish the run with --resume");
        }
        ItemTable table = new ItemTable();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); CSVParser csv = FORMAT.parse(reader)) {
            for (CSVRecord cells : csv) {
                table.add(new Row(file, cells), asked);
            }
            return table;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new DataDamaged(file + " cannot be read as a CSV table: " + e.getMessage(), e);
        }
    }

    private void add(Row row, Asked asked) {
        String item = row.text("item");
        if (item.isEmpty()) {
            return; // a fold of a protocol
        }
        int at = items.computeIfAbsent(item, i -> items.size());
        subjects.putIfAbsent(item, row.text("subject"));
        if (isAsked(row, asked)) {
            double[] column = values.getOrDefault(Treatment.of(row), new double[0]);
            if (at >= column.length) {
                int before = column.length;
                column = Arrays.copyOf(column, Math.max(64, 2 * (at + 1)));
                Arrays.fill(column, before, column.length, Double.NaN);
            }
            column[at] = row.number("value");
            values.put(Treatment.of(row), column);
        }
    }

    private static boolean isAsked(Row row, Asked asked) {
        return row.text("metric").equals(asked.measure().id()) && row.text("estimator").equals(asked.measure().estimator())
                && row.text("recogniser").equals(asked.judge().recogniser()) && row.text("attacker").equals(asked.judge().attacker());
    }

    /** Ids, in the order of the data set. */
    public List<String> items() {
        return List.copyOf(items.keySet());
    }

    /** The person; empty if unknown. */
    public String subject(String item) {
        return subjects.getOrDefault(item, "");
    }

    /** NaN if it was not scored. */
    public double value(String item, Treatment treatment) {
        double[] column = values.get(treatment);
        Integer at = items.get(item);
        return column == null || at == null || at >= column.length ? Double.NaN : column[at];
    }
}
