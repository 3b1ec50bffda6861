package org.bauta.ui.preferences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.bauta.core.failure.OutputFailed;

/**
 * What runs keep for other runs: two-letter folders of boxes and embeddings of originals, and drawn pictures. All of it is
 * computed again where it is missing; the folder holds other things too, which are left alone.
 */
record CacheFolder(Path folder) {
    private record Kept(Path file, long size, FileTime time) {
    }

    /**
     * Deletes the oldest files until no more than so many bytes are left.
     *
     * @return what is left
     * @throws OutputFailed if a file cannot be deleted
     */
    long shrink(long most) {
        List<Kept> files = kept();
        long left = files.stream().mapToLong(Kept::size).sum();
        try {
            for (Kept file : files) {
                if (left > most && Files.deleteIfExists(file.file())) {
                    left -= file.size();
                }
            }
            return left;
        } catch (IOException e) {
            throw new OutputFailed("the cache cannot be emptied: " + e.getMessage(), e);
        }
    }

    /** Oldest first. */
    private List<Kept> kept() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> folder.relativize(f).toString().matches("(?s)([0-9a-f]{2}|drawn)[/\\\\].*")).filter(Files::isRegularFile)
                    .map(CacheFolder::look).sorted(Comparator.comparing(Kept::time)).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new OutputFailed("the cache " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Kept look(Path file) {
        try {
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            return new Kept(file, a.size(), a.lastModifiedTime());
        } catch (IOException e) {
            return new Kept(file, 0, FileTime.fromMillis(0)); // another run has just deleted it
        }
    }
}
