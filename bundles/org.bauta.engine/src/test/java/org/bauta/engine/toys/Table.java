package org.bauta.engine.toys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of a run for tests. */
public final class Table {
    private Table() {
    }

    public static List<Map<String, String>> read(Path file) throws IOException {
        try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(file))) {
            return parser.getRecords().stream().map(CSVRecord::toMap).toList();
        }
    }

    /** The only row with these values. */
    public static Map<String, String> row(List<Map<String, String>> rows, String... keysAndValues) {
        List<Map<String, String>> found = rows(rows, keysAndValues);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows with " + List.of(keysAndValues));
        }
        return found.get(0);
    }

    public static List<Map<String, String>> rows(List<Map<String, String>> rows, String... keysAndValues) {
        return rows.stream().filter(r -> {
            for (int i = 0; i < keysAndValues.length; i += 2) {
                if (!r.get(keysAndValues[i]).equals(keysAndValues[i + 1])) {
                    return false;
                }
            }
            return true;
        }).toList();
    }
}
