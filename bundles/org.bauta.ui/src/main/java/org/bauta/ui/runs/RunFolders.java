package org.bauta.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The runs that a folder holds. */
public final class RunFolders {
    private RunFolders() {
    }

    /**
     * A run that was made or begun.
     *
     * @param isFinished false if it can be resumed
     */
    public record Made(Path folder, boolean isFinished) {
    }

    /** The newest runs, newest first. */
    public static List<Made> newest(Path folder, int most) {
        return in(folder).stream().map(RunEntry::folder).sorted(Comparator.comparing(RunFolders::time).reversed()).limit(most)
                .map(f -> new Made(f, Files.isRegularFile(f.resolve("summary.csv")))).toList();
    }

    private static FileTime time(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // gone meanwhile
        }
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
