package org.bauta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells a cache without space from a broken installation: native libraries are unpacked there before their first use. */
final class FullCache {
    /** About what the libraries of OpenCV need. */
    private static final long LEAST_SPACE = 200_000_000;

    private FullCache() {
    }

    /** A sentence, if this comes from a library that cannot be loaded and the cache of libraries is full. */
    static Optional<String> sentence(Throwable fault) {
        String cache = System.getProperty("org.bytedeco.javacpp.cachedir", "");
        return cache.isEmpty() ? Optional.empty() : sentence(fault, Path.of(cache));
    }

    static Optional<String> sentence(Throwable fault, Path cache) {
        Throwable cause = fault;
        while (cause != null && !(cause instanceof LinkageError)) {
            cause = cause.getCause();
        }
        long free = free(cache);
        return cause == null || free >= LEAST_SPACE ? Optional.empty()
                : Optional.of("there is no space for libraries in the cache " + cache + " (" + free
                        + " bytes are free): make room, or set XDG_CACHE_HOME to another folder");
    }

    private static long free(Path folder) {
        try {
            Path there = folder.toAbsolutePath();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
