package org.bauta.core.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCacheTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasPut() {
        byte[] bytes = {1, 2, 3};
        new ContentCache(folder.resolve("new"), 100).put("abc", bytes);
        ContentCache another = new ContentCache(folder.resolve("new"), 100);
        assertArrayEquals(bytes, another.get("abc").orElseThrow());
        assertEquals(Optional.empty(), another.get("abd"));
    }

    @Test
    void staysBelowItsLimitAndLosesWhatWasUsedLeastRecently() throws IOException {
        ContentCache cache = new ContentCache(folder, 1000);
        for (int i = 0; i < 9; i++) {
            cache.put("key" + i, new byte[100]);
            Files.setLastModifiedTime(folder.resolve("ke/key" + i), FileTime.fromMillis(1000L * i));
        }
        cache.get("key0"); // used now
        cache.put("key9", new byte[100]);
        cache.put("key10", new byte[100]);
        assertTrue(total() <= 1000, total() + " bytes");
        assertTrue(cache.get("key0").isPresent() && cache.get("key10").isPresent());
        assertTrue(cache.get("key1").isEmpty());
    }

    private long total() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTime() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        ContentCache cache = new ContentCache(file, 1000);
        cache.put("abc", new byte[1]);
        assertEquals(Optional.empty(), cache.get("abc"));
    }

    @Test
    void severalThreadsPutTheSame() throws IOException {
        ContentCache cache = new ContentCache(folder, 100_000);
        IntStream.range(0, 200).parallel().forEach(i -> cache.put("key" + i % 7, new byte[50]));
        assertEquals(7 * 50, total());
    }

    @Test
    void keysAreNoPaths() {
        ContentCache cache = new ContentCache(folder, 10);
        assertThrows(IllegalArgumentException.class, () -> cache.get("../../etc/passwd"));
        assertThrows(IllegalArgumentException.class, () -> cache.get("ab"));
    }

    @Test
    void theFolderIsWhereTheEnvironmentSays() {
        Path home = folder;
        assertEquals(home.resolve(".cache/bauta"), CacheFolder.standard(Map.of(), home));
        assertEquals(home.resolve("x/bauta"), CacheFolder.standard(Map.of("XDG_CACHE_HOME", home.resolve("x").toString()), home));
        assertEquals(Path.of("y"), CacheFolder.standard(Map.of("XDG_CACHE_HOME", "x", "BAUTA_CACHE", "y"), home));
    }
}
