package org.bauta.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the files of the bundle that a test belongs to are: plugin.xml, references.bib. */
public final class BundleFolder {
    private BundleFolder() {
    }

    /**
     * The bundle whose name is the longest beginning of the test's package, below the folder in the property
     * {@code bauta.bundles}; the working directory where that is not set, as in a plug-in of one's own.
     */
    public static Path of(Class<?> test) {
        String bundles = System.getProperty("bauta.bundles");
        if (bundles == null) {
            return Path.of("").toAbsolutePath();
        }
        String name = test.getPackageName();
        try (Stream<Path> folders = Files.list(Path.of(bundles))) {
            return folders.filter(f -> (name + ".").startsWith(f.getFileName() + "."))
                    .max(Comparator.comparingInt(f -> f.getFileName().toString().length()))
                    .orElseThrow(() -> new IllegalStateException("no bundle for " + test.getName() + " below " + bundles));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
