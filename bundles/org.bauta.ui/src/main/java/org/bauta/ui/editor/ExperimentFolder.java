package org.bauta.ui.editor;

import org.bauta.core.failure.UsageInvalid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;


/** Texts of experiments on disk. */
final class ExperimentFolder {
    private static final long LARGEST = 1 << 20;

    private ExperimentFolder() {
    }

    /**
     * The text of an experiment file, or of a draft. Not for the UI thread.
     *
     * @throws UsageInvalid saying why a file cannot be edited
     */
    static String read(ExperimentInput input) {
        if (input.draft().isPresent()) {
            return input.draft().get();
        }
        Path file = input.file();
        try {
            if (Files.size(file) > LARGEST) {
                throw new UsageInvalid(file + " is larger than 1 MiB, so it is no experiment file.");
            }
            String text = Files.readString(file);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (java.nio.charset.MalformedInputException e) {
            throw new UsageInvalid(file + " is not in UTF-8; save it in that encoding.", e);
        } catch (NoSuchFileException e) {
            throw new UsageInvalid(file + " is not there any more.", e);
        } catch (IOException e) {
            throw new UsageInvalid(file + " cannot be read: " + e.getMessage(), e);
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
