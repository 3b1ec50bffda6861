package org.bauta.dataset.casiawebface;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.failure.DataDamaged;
import org.bauta.vision.listing.TextRows;

/**
 * The pictures of a {@code train.rec}: number, place and label, 16 bytes each.
 *
 * <p>Record 0 is no picture if it has two labels: InsightFace writes there the number of the first record behind the
 * pictures, from which on records describe persons, and of the last of those.
 */
final class RecordIndex {
    private int[] keys = new int[1 << 10];
    private long[] offsets = new long[1 << 10];
    private int[] labels;
    private int size;
    private final List<Problem> problems = new ArrayList<>();

    private RecordIndex() {
    }

    /** @param idx lines of number, tab, offset @param property a line of persons, width, height */
    static RecordIndex read(Path rec, Path idx, Optional<Path> property) {
        RecordIndex index = new RecordIndex();
        TextRows.read(idx, index::add);
        try (RecordFile records = new RecordFile(rec)) {
            index.keepPictures(records);
        } catch (IOException e) {
            throw new DataDamaged(rec + " cannot be read: " + e.getMessage(), e);
        }
        property.ifPresent(index::compare);
        return index;
    }

    private void add(TextRows.Row row) {
        String[] cells = row.cells();
        if (cells.length != 2) {
            throw row.damaged("a number and an offset were expected, not " + cells.length + " cells");
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            offsets = Arrays.copyOf(offsets, 2 * size);
        }
        keys[size] = row.whole(cells[0]);
        if (size > 0 && keys[size] <= keys[size - 1]) {
            throw row.damaged("record " + keys[size] + " stands behind record " + keys[size - 1]);
        }
        try {
            offsets[size++] = Long.parseLong(cells[1]);
        } catch (NumberFormatException e) {
            throw row.damaged("'" + cells[1] + "' is no offset");
        }
    }

    private void keepPictures(RecordFile records) throws IOException {
        int end = Integer.MAX_VALUE;
        int kept = 0;
        labels = new int[size];
        for (int i = 0; i < size; i++) {
            if (keys[i] >= end) {
                break;
            }
            RecordFile.Header header = records.header(offsets[i]);
            if (keys[i] == 0 && header.flag() == 2) {
                end = (int) header.labels()[0];
            } else {
                keys[kept] = keys[i];
                offsets[kept] = offsets[i];
                labels[kept++] = Math.round(header.labels()[0]);
            }
        }
        size = kept;
    }

    private void compare(Path property) {
        int persons = (int) Arrays.stream(labels, 0, size).distinct().count();
        TextRows.read(property, row -> {
            if (row.line() == 1 && row.whole(row.cells()[0]) != persons) {
                problems.add(new Problem(property.getFileName().toString(), "it says " + row.cells()[0]
                        + " persons, but the records show " + persons));
            }
        });
    }

    int size() {
        return size;
    }

    int key(int i) {
        return keys[i];
    }

    long offset(int i) {
        return offsets[i];
    }

    int label(int i) {
        return labels[i];
    }

    List<Problem> problems() {
        return problems;
    }
}
