package org.bauta.engine.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The experiment files below a folder. Recipes to train nets lie among them, in {@code train}, and are none. */
public final class ExperimentFolder {
    private static final Path RECIPES = Path.of("train");

    private ExperimentFolder() {
    }

    /**
     * Sorted by path; empty if there is no such folder.
     *
     * @throws UncheckedIOException if a folder cannot be read
     */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).filter(f -> !folder.relativize(f).startsWith(RECIPES)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
