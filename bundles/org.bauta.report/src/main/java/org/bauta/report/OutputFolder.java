package org.bauta.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.bauta.core.failure.OutputFailed;

/** Where a report is written: a file is there whole or not at all. */
final class OutputFolder {
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws OutputFailed if it cannot be written */
    Path write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new OutputFailed("the report cannot write " + file + ": " + e.getMessage() + "; name another folder with --out", e);
        }
        written.add(file);
        return file;
    }

    List<Path> written() {
        return List.copyOf(written);
    }
}
