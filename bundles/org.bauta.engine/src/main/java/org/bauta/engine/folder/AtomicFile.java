package org.bauta.engine.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.bauta.core.failure.OutputFailed;

/** Writes files that are either there complete or not at all, whenever the process is killed. */
public final class AtomicFile {
    /** Names of unfinished files end with it. */
    public static final String UNFINISHED = ".part";

    private AtomicFile() {
    }

    /** Replaces the file. @throws OutputFailed with a sentence that names it and the reason */
    public static void write(Path file, byte[] content) {
        Path part = part(file);
        try {
            Files.createDirectories(file.getParent());
            Files.write(part, content);
            move(part, file);
        } catch (IOException e) {
            discard(part);
            throw failed(file, e);
        }
    }

    /** Where the content of a file is gathered before {@link #move}: another file for every process and thread. */
    static Path part(Path file) {
        return file.resolveSibling("." + file.getFileName() + "-" + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().threadId() + UNFINISHED);
    }

    static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // an unfinished file that stays behind is never read
        }
    }

    /** Creates a folder with all above it. @throws OutputFailed if that cannot be */
    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** The sentence for a failed write. */
    public static OutputFailed failed(Path file, IOException e) {
        return new OutputFailed(file + " cannot be written: " + reason(file, e), e);
    }

    private static String reason(Path file, IOException e) {
        String said = String.valueOf(e instanceof FileSystemException f ? f.getReason() : e.getMessage());
        if (said.toLowerCase(Locale.ROOT).contains("space") || said.toLowerCase(Locale.ROOT).contains("quota")) {
            return "the disk is full; make room and go on with --resume, what is finished is kept";
        } else if (e instanceof AccessDeniedException) {
            return "you may not write there; choose another folder";
        } else if (e instanceof FileAlreadyExistsException f) {
            return f.getFile() + " is a file and not a folder; choose another folder";
        } else if (e.getCause() instanceof ReadOnlyFileSystemException || said.contains("Read-only")) {
            return "the file system is read-only; choose another folder";
        }
        return (said.equals("null") ? e.getClass().getSimpleName() : said) + "; choose another folder";
    }
}
