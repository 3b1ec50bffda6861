package org.bauta.cli.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.folder.AtomicFile;
import org.bauta.engine.folder.CsvFile;

/**
 * The folder of one export, new or empty before. What was written is taken away again unless {@link #keep} is called: half
 * an export never looks like a whole one. Files are written by any thread.
 */
final class ExportFolder implements AutoCloseable {
    private final Path root;
    private final boolean isNew;
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private boolean kept;

    /**
     * @throws UsageInvalid if the folder holds anything
     * @throws OutputFailed if it cannot be made or listed
     */
    ExportFolder(Path out) {
        root = out.toAbsolutePath().normalize();
        isNew = !Files.exists(root, LinkOption.NOFOLLOW_LINKS);
        AtomicFile.folder(root);
        try (Stream<Path> files = Files.list(root)) {
            Optional<Path> first = files.sorted().findFirst();
            if (first.isPresent()) {
                throw new UsageInvalid(out + " is not empty (" + first.get().getFileName() + "): choose another --out or empty it");
            }
        } catch (IOException e) {
            throw AtomicFile.failed(root, e);
        }
    }

    /** Where a file goes; its folder is made. @param name relative, with forward slashes */
    Path file(String name) {
        written.add(name.contains("/") ? name.substring(0, name.indexOf('/')) : name);
        Path file = root.resolve(name);
        AtomicFile.folder(file.getParent());
        return file;
    }

    void write(String name, byte[] content) {
        AtomicFile.write(file(name), content);
    }

    /** A text file; lines end with a line feed. */
    void write(String name, List<String> lines) {
        write(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    CsvFile table(String name, List<String> header) {
        return new CsvFile(file(name), header);
    }

    /** A text file to be written line by line, gone if the export is not kept. */
    BufferedWriter lines(String name) throws IOException {
        return Files.newBufferedWriter(file(name), StandardCharsets.UTF_8);
    }

    /** The export is complete. */
    void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try {
            for (String name : written) {
                delete(root.resolve(name));
            }
            if (isNew) {
                Files.deleteIfExists(root);
            }
        } catch (IOException e) {
            throw new OutputFailed("the export did not end, and what it left in " + root + " cannot be removed (" + e.getMessage()
                    + "): remove it yourself", e);
        }
    }

    private static void delete(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
