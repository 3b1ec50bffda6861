package org.bauta.vision.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.bauta.core.failure.DataDamaged;

/** Reads a text file line by line, never as a whole: line ends of any system, a byte order mark and empty lines do not count. */
public final class TextRows {
    private TextRows() {
    }

    /** @throws DataDamaged if the file cannot be read; what the consumer throws passes through */
    public static void read(Path file, Consumer<Row> consumer) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 1;
            for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    consumer.accept(new Row(file, number, text.strip()));
                }
            }
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * One line that is not blank.
     *
     * @param line counted from 1
     * @param text without blanks at either end
     */
    public record Row(Path file, long line, String text) {
        /** Cells between commas if the line has any, else between tabs, else between runs of blanks; quotes are taken off. */
        public String[] cells() {
            String separator = text.indexOf(',') >= 0 ? "," : text.indexOf('\t') >= 0 ? "\t" : "\\s+";
            String[] cells = text.split(separator, -1);
            for (int i = 0; i < cells.length; i++) {
                String c = cells[i].strip();
                cells[i] = c.length() > 1 && c.startsWith("\"") && c.endsWith("\"") ? c.substring(1, c.length() - 1).strip() : c;
            }
            return cells;
        }

        /** A whole number. @throws DataDamaged naming file and line if it is none */
        public int whole(String cell) {
            try {
                return Integer.parseInt(cell);
            } catch (NumberFormatException e) {
                throw damaged("'" + cell + "' is no whole number");
            }
        }

        /** A finite number. @throws DataDamaged naming file and line if it is none */
        public float number(String cell) {
            float value = parse(cell);
            if (Float.isNaN(value)) {
                throw damaged("'" + cell + "' is no number");
            }
            return value;
        }

        /** To be thrown. @param why what is wrong with this line */
        public DataDamaged damaged(String why) {
            return new DataDamaged(file + ", line " + line + ": " + why);
        }
    }

    static boolean isNumber(String cell) {
        return !Float.isNaN(parse(cell));
    }

    /** Not a number where the cell is no finite number in digits. */
    private static float parse(String cell) {
        if (cell.isEmpty() || "+-.0123456789".indexOf(cell.charAt(0)) < 0) {
            return Float.NaN;
        }
        try {
            float value = Float.parseFloat(cell);
            return Float.isFinite(value) ? value : Float.NaN;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
