package org.bauta.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

import org.opentest4j.TestAbortedException;

/**
 * Real faces and models for checks, which never ship: the folder in the environment variable BAUTA_TEST_DATA, or
 * {@code shared/data} beside the checkout.
 */
public final class SharedData {
    private SharedData() {
    }

    /** A file or folder of it; the test is skipped, saying so, where it is not there. */
    public static Path require(String relative) {
        String named = System.getenv("BAUTA_TEST_DATA");
        String bundles = System.getProperty("bauta.bundles", "bundles");
        Path root = named != null ? Path.of(named) : Path.of(bundles).toAbsolutePath().normalize().resolve("../../shared/data").normalize();
        Path file = root.resolve(relative);
        if (!Files.exists(file)) {
            throw new TestAbortedException("skipped: " + relative + " is not in the test data (set BAUTA_TEST_DATA)");
        }
        return file;
    }
}
