package org.bauta.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The runs that a folder holds. */
final class RunFolders {
    private RunFolders() {
    }

    /** By name; empty if there is no such folder. */
    static List<RunEntry> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> Files.isRegularFile(f.resolve("experiment.yaml"))).sorted().map(RunEntry::found).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
