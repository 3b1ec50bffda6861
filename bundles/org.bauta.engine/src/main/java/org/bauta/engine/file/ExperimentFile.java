package org.bauta.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.Experiment;

/**
 * Reads experiment files. Whatever is not exactly right is an error: a misspelt key that is silently ignored would change
 * the numbers without anybody noticing. All errors of a file are reported together, one a line, each with file, line and key.
 */
public final class ExperimentFile {
    private static final long LARGEST = 1 << 20;

    private ExperimentFile() {
    }

    /**
     * An experiment from a file in UTF-8.
     *
     * @param file relative paths in it start from its folder
     * @param overrides paths of keys such as {@code dataset.root} or {@code methods.0.sigma} and their new values, applied
     *        in order; relative paths in them start from the working directory
     * @throws DataMissing if there is no such file
     * @throws UsageInvalid naming everything that is wrong in it
     */
    public static Experiment read(Path file, Map<String, String> overrides, Catalog catalog) {
        Path folder = file.toAbsolutePath().getParent();
        return read(text(file), file.toString(), folder == null ? Path.of("") : folder, overrides, catalog);
    }

    /**
     * An experiment from text.
     *
     * @param name stands for the file in messages
     * @param base folder that relative paths start from
     * @throws UsageInvalid naming everything that is wrong
     */
    public static Experiment read(String yaml, String name, Path base, Map<String, String> overrides, Catalog catalog) {
        Faults faults = new Faults();
        YamlMap root = YamlText.file(yaml, new Place(Faults.oneLine(name), 1, base), faults);
        YamlMap changed = new Overrides(Path.of(""), faults).apply(root, overrides);
        return new ExperimentReader(changed, catalog, faults).read();
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new UsageInvalid(file + " is a folder; name the experiment file in it");
            }
            if (Files.size(file) > LARGEST) {
                throw new UsageInvalid(file + " is larger than 1 MiB, so it is no experiment file");
            }
            return decode(Files.readAllBytes(file), file);
        } catch (NoSuchFileException e) {
            throw new DataMissing("there is no experiment file " + file + "; see: bauta list experiments", e);
        } catch (IOException e) {
            throw new DataMissing("the experiment file " + file + " cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private static String decode(byte[] bytes, Path file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new UsageInvalid(file + ":" + (1 + text.chars().filter(c -> c == '\n').count())
                    + ": the file is not in UTF-8; save it in that encoding");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
