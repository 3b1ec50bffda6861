package org.bauta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullCacheTest {
    @TempDir
    private Path folder;

    @Test
    void onlyALibraryInAFullCacheIsAboutSpace() {
        Path full = Path.of("/proc");
        assumeTrue(Files.exists(full), "skipped: there is no file system without space here");
        Throwable deep = new IllegalStateException(new RuntimeException(new UnsatisfiedLinkError("no jniopencv")));
        String said = FullCache.sentence(deep, full.resolve("none/cache")).orElseThrow();
        assertTrue(said.contains("no space") && said.contains("XDG_CACHE_HOME"), said);
        assertEquals(Optional.empty(), FullCache.sentence(new IllegalStateException("other"), full));
        assumeTrue(folder.toFile().getUsableSpace() > 200_000_000, "skipped: this disk is nearly full");
        assertEquals(Optional.empty(), FullCache.sentence(deep, folder));
    }
}
