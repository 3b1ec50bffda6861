package org.bauta.method.obfuscation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys for tests. */
final class KeyFiles {
    static final String SECRET = "correct horse battery staple";

    private KeyFiles() {
    }

    static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }

    /** A file with the secret, as an editor writes it. */
    static Path in(Path folder) {
        try {
            return Files.writeString(folder.resolve("key.txt"), SECRET + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
