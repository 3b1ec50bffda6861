package org.bauta.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.eclipse.ui.PartInitException;

/** Texts of experiments on disk. */
final class ExperimentFolder {
    private static final long LARGEST = 1 << 20;

    private ExperimentFolder() {
    }

    /** @throws PartInitException saying why a file cannot be edited */
    static Manuscript open(ExperimentInput input) throws PartInitException {
        if (input.draft().isPresent()) {
            return new Manuscript(input.draft().get(), "");
        }
        Path file = input.file();
        try {
            if (Files.size(file) > LARGEST) {
                throw new PartInitException(file + " is larger than 1 MiB, so it is no experiment file.");
            }
            String text = Files.readString(file);
            String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
            return new Manuscript(plain, plain);
        } catch (java.nio.charset.MalformedInputException e) {
            throw new PartInitException(file + " is not in UTF-8; save it in that encoding.", e);
        } catch (IOException e) {
            throw new PartInitException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path half = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
