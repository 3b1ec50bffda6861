package org.bauta.vision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;

/** The picture files below a folder. */
public final class ImageFolder {
    /** By code points, which is the order of the UTF-8 bytes: the same on every file system and in every language. */
    public static final Comparator<String> BY_CODE_POINTS = (a, b) -> Arrays.compareUnsigned(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private ImageFolder() {
    }

    /**
     * All files with the ending of a picture, in the order of their relative paths. Hidden files and folders (their names
     * begin with a dot) are left out; links are followed, but none back to a folder they lie in.
     *
     * @throws DataMissing if there is no such folder, DataDamaged if a folder below cannot be read
     */
    public static List<Path> list(Path root) {
        if (!Files.isDirectory(root)) {
            throw new DataMissing("there is no folder " + root + "; give the folder that holds the pictures");
        }
        TreeMap<String, Path> found = new TreeMap<>(BY_CODE_POINTS);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Pictures(root, found));
        } catch (IOException e) {
            throw new DataDamaged("the folder " + root + " cannot be read: " + e.getMessage(), e);
        }
        return List.copyOf(found.values());
    }

    /** The path below the root with forward slashes, its letters composed (NFC) as only some file systems keep them. */
    public static String relative(Path root, Path file) {
        StringBuilder out = new StringBuilder();
        for (Path part : root.relativize(file)) {
            out.append(out.isEmpty() ? "" : "/").append(part);
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** The same without the ending of a picture's name. */
    public static String withoutEnding(String path) {
        return ImageKind.isPictureName(path) ? path.substring(0, path.lastIndexOf('.')) : path;
    }

    private static final class Pictures extends SimpleFileVisitor<Path> {
        private final Path root;
        private final TreeMap<String, Path> found;

        Pictures(Path root, TreeMap<String, Path> found) {
            this.root = root;
            this.found = found;
        }

        private boolean hidden(Path file) {
            return !file.equals(root) && file.getFileName().toString().startsWith(".");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        /** A link to nothing is kept: whoever reads it says that it is missing. */
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean candidate = attributes.isRegularFile() || attributes.isSymbolicLink();
            if (candidate && !hidden(file) && ImageKind.isPictureName(file.getFileName().toString())) {
                found.put(relative(root, file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
