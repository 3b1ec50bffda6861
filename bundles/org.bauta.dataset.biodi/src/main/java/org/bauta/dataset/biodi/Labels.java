package org.bauta.dataset.biodi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bauta.core.failure.DataDamaged;
import org.bauta.vision.listing.Names;
import org.bauta.vision.listing.PackedPictures;

/** The rows of {@code labels.csv}, by picture or sequence: each different word is kept once, four bytes a cell. */
final class Labels {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();

    private final List<String> columns;
    private final Names keys = new Names();
    private final Names words = new Names();
    private int[] cells = new int[1 << 10];

    private Labels(List<String> columns) {
        this.columns = columns;
    }

    /** @throws DataDamaged naming file and line */
    static Labels read(Path file) {
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            Labels labels = null;
            for (CSVRecord row : rows) {
                if (labels == null) {
                    labels = new Labels(header(row, file));
                } else {
                    labels.add(row, file, rows.getCurrentLineNumber());
                }
            }
            if (labels == null) {
                throw new DataDamaged(file + " is empty; its first line has to name the columns");
            }
            return labels;
        } catch (IOException | UncheckedIOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> header(CSVRecord row, Path file) {
        List<String> names = row.toList().subList(1, row.size());
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank) || names.stream().distinct().count() < names.size()
                || names.contains("sequence")) {
            throw new DataDamaged(file
                    + ", line 1: a column for the picture, then different names of labels (sequence is taken) were expected");
        }
        return List.copyOf(names);
    }

    private void add(CSVRecord row, Path file, long line) {
        if (row.size() != columns.size() + 1) {
            throw new DataDamaged(file + ", line " + line + ": " + (columns.size() + 1) + " cells were expected, not " + row.size());
        }
        int key = keys.add(PackedPictures.stem(row.get(0).replace('\\', '/')));
        if (key < 0) {
            throw new DataDamaged(file + ", line " + line + ": " + row.get(0) + " stands there a second time");
        }
        int from = Math.multiplyExact(key, columns.size());
        if (from + columns.size() > cells.length) {
            cells = Arrays.copyOf(cells, Math.addExact(cells.length, cells.length));
        }
        for (int c = 0; c < columns.size(); c++) {
            words.add(row.get(c + 1));
            cells[from + c] = words.indexOf(row.get(c + 1));
        }
    }

    private int row(String picture) {
        int own = keys.indexOf(picture);
        int slash = picture.lastIndexOf('/');
        return own >= 0 || slash < 0 ? own : keys.indexOf(picture.substring(0, slash));
    }

    boolean has(String picture) {
        return row(picture) >= 0;
    }

    /** What is given of a picture, by column; empty if it has no row, nor its sequence. */
    Map<String, String> of(String picture) {
        int row = row(picture);
        Map<String, String> found = new HashMap<>();
        for (int c = 0; row >= 0 && c < columns.size(); c++) {
            String word = words.get(cells[row * columns.size() + c]);
            if (!word.isEmpty()) {
                found.put(columns.get(c), word);
            }
        }
        return found;
    }
}
