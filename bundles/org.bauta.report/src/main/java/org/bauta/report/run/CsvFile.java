package org.bauta.report.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bauta.core.failure.DataDamaged;

/** Reads the tables of a run folder. */
final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvFile() {
    }

    /**
     * Every line; none if the file does not exist.
     *
     * @param required columns without which the file means nothing
     * @throws DataDamaged if the file cannot be read or lacks a column
     */
    static <T> List<T> read(Path file, List<String> required, Function<Row, T> each) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); CSVParser csv = FORMAT.parse(reader)) {
            for (String column : required) {
                if (!csv.getHeaderMap().containsKey(column)) {
                    throw new DataDamaged(file + " has no column '" + column + "'; it is not the file that a run of Bauta writes");
                }
            }
            List<T> rows = new ArrayList<>();
            for (CSVRecord cells : csv) {
                rows.add(each.apply(new Row(file, cells)));
            }
            return List.copyOf(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new DataDamaged(file + " cannot be read as a CSV table: " + e.getMessage(), e);
        }
    }
}
