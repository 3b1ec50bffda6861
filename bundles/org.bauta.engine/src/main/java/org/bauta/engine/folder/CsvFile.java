package org.bauta.engine.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bauta.core.failure.OutputFailed;

/**
 * A table being written, row by row: UTF-8, lines end with a line feed on every system. It appears under its name when
 * {@link #finish} is called and not before.
 */
public final class CsvFile implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final BufferedWriter writer;
    private final CSVPrinter printer;
    private final int columns;

    public CsvFile(Path file, List<String> header) {
        this.file = file;
        this.part = AtomicFile.part(file);
        this.columns = header.size();
        try {
            Files.createDirectories(file.getParent());
            writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
            printer = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            printer.printRecord(header);
        } catch (IOException e) {
            throw AtomicFile.failed(file, e);
        }
    }

    /** Numbers as {@link #number} writes them. */
    public void row(Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " columns of " + file.getFileName());
        }
        try {
            for (Object value : values) {
                printer.print(value instanceof Double d ? number(d) : value);
            }
            printer.println();
        } catch (IOException e) {
            throw AtomicFile.failed(file, e);
        }
    }

    /** The shortest text that reads back to the same number; empty for NaN, which stands for: there is none. */
    public static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** @throws OutputFailed if not everything could be written; then the file is as it was before */
    public void finish() {
        try {
            writer.close();
            AtomicFile.move(part, file);
        } catch (IOException e) {
            throw AtomicFile.failed(file, e);
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            // finish() has reported it, or an exception is under way already
        }
        AtomicFile.discard(part);
    }
}
