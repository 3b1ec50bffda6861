package org.bauta.dataset.vggface2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bauta.core.failure.DataDamaged;

/** A row of {@code identity_meta.csv}: Class_ID, Name, Sample_Num, Flag, Gender. */
record Person(String name, String gender) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();

    /** By class id, {@code n000001}. */
    static Map<String, Person> read(Path file) {
        Map<String, Person> persons = new HashMap<>();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord row : rows) {
                if (!row.get(0).replace("\uFEFF", "").equals("Class_ID")) {
                    add(persons, row.toList(), file, rows.getCurrentLineNumber());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
        return persons;
    }

    /** A comma may end the line, and may stand in a name without quotes: the last three cells are certain. */
    private static void add(Map<String, Person> persons, List<String> row, Path file, long line) {
        List<String> cells = row.get(row.size() - 1).isEmpty() ? row.subList(0, row.size() - 1) : row;
        int n = cells.size();
        if (n < 5 || !cells.get(0).matches("n\\d{6}") || !cells.get(n - 1).matches("[mf]") || !cells.get(n - 2).matches("[01]")
                || !cells.get(n - 3).matches("\\d+")) {
            throw new DataDamaged(file + ", line " + line + ": Class_ID, Name, Sample_Num, Flag (0 or 1), Gender (m or f) were expected");
        }
        String name = cells.subList(1, n - 3).stream().collect(Collectors.joining(","));
        persons.put(cells.get(0), new Person(name, cells.get(n - 1)));
    }
}
