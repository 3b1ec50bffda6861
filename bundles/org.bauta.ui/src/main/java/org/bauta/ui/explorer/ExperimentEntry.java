package org.bauta.ui.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.BautaException;
import org.bauta.engine.file.ExperimentFile;
import org.bauta.engine.file.ExperimentFolder;

/**
 * An experiment file of this installation.
 *
 * @param name its path below the folder of experiments, without ending
 * @param title what it calls itself; its name if it cannot be read
 * @param chapter of the book that it follows; empty if it follows none
 * @param fault why it cannot be run; empty if it can
 */
public record ExperimentEntry(Path file, String name, String title, String chapter, String fault) {
    /** All below a folder, by name; empty if there is no such folder. Reads files: not for the UI thread. */
    public static List<ExperimentEntry> below(Path folder, Catalog catalog) {
        try {
            return ExperimentFolder.files(folder).stream().map(f -> of(folder, f, catalog)).toList();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    private static ExperimentEntry of(Path folder, Path file, Catalog catalog) {
        String name = folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.yaml$", "");
        String text = text(file);
        String chapter = Chapters.of(text).orElse("");
        try {
            String title = ExperimentFile.read(file, Map.of(), catalog).title();
            return new ExperimentEntry(file, name, title.isBlank() ? name : title, chapter, "");
        } catch (BautaException e) {
            return new ExperimentEntry(file, name, written(text).orElse(name), chapter, e.getMessage());
        }
    }

    /** Empty if it cannot be read: what the engine says of it is the entry's fault. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** The title as it is written, of a file that cannot be run here. */
    private static Optional<String> written(String text) {
        return text.lines().filter(l -> l.startsWith("title:")).map(l -> l.substring("title:".length()).strip()).filter(t -> !t.isEmpty()).findFirst();
    }

    /** The folder it lies in, below the folder of experiments; empty if it lies there itself. */
    public String folder() {
        int at = name.lastIndexOf('/');
        return at < 0 ? "" : name.substring(0, at);
    }
}
