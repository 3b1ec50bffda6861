package org.bauta.product;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a table by the names in its first line. */
final class Csv {
    private Csv() {
    }

    static List<Map<String, String>> rows(Path file) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = Files.newBufferedReader(file)) {
            return format.parse(in).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only row with these values: column, value, column, value, ... */
    static Map<String, String> row(Path file, String... wanted) {
        List<Map<String, String>> found = rows(file).stream().filter(r -> {
            for (int i = 0; i < wanted.length; i += 2) {
                if (!wanted[i + 1].equals(r.get(wanted[i]))) {
                    return false;
                }
            }
            return true;
        }).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows of " + file + " have " + List.of(wanted) + ": " + rows(file));
        }
        return found.get(0);
    }
}
