package org.bauta.report.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.bauta.core.failure.DataDamaged;

/** One line of a CSV file with a header. A column that the file does not have reads as empty. */
final class Row {
    private final Path file;
    private final CSVRecord cells;

    Row(Path file, CSVRecord cells) {
        this.file = file;
        this.cells = cells;
    }

    String text(String column) {
        return cells.isSet(column) ? cells.get(column).strip() : "";
    }

    /** NaN if empty. @throws DataDamaged if it is no number */
    double number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new DataDamaged("in " + file + ", record " + cells.getRecordNumber() + ", the " + column + " '" + text
                    + "' is no number; run the experiment again with --resume to write the file anew", e);
        }
    }

    /** 0 if empty. */
    long whole(String column) {
        double number = number(column);
        return Double.isNaN(number) ? 0 : Math.round(number);
    }

    Map<String, String> toMap() {
        return Collections.unmodifiableMap(cells.toMap());
    }
}
