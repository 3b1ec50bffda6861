package org.bauta.engine.cell;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;

import org.bauta.engine.folder.AtomicFile;

/** Says of every cell whether it was computed, reused or failed: one line each, and how many. Safe for several threads. */
public final class CellLog implements AutoCloseable {
    private final Path file;
    private final Writer writer;
    private final int[] counts = new int[Outcome.values().length];

    /** What became of a cell. */
    public enum Outcome {
        COMPUTED, REUSED, FAILED
    }

    /** Goes on at the end of the file. */
    public CellLog(Path file) {
        this.file = file;
        try {
            writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw AtomicFile.failed(file, e);
        }
    }

    synchronized void cell(Outcome outcome, String what, String key) {
        counts[outcome.ordinal()]++;
        line(outcome.name().toLowerCase(Locale.ROOT) + " " + what + " " + key.substring(0, 16));
    }

    /** A line of its own. */
    public synchronized void line(String text) {
        try {
            writer.write(Instant.now() + " " + text + "\n");
            writer.flush();
        } catch (IOException e) {
            throw AtomicFile.failed(file, e);
        }
    }

    public synchronized int count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            // every line was flushed
        }
    }
}
