package org.bauta.dataset.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.bauta.core.cache.ContentCache;
import org.bauta.core.image.Image;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnCacheTest {
    @TempDir
    Path folder;
    private final Image picture = Pictures.noise(64, 64, 1);
    private final AtomicInteger drawn = new AtomicInteger();
    private DrawnCache cache;

    @BeforeEach
    void open() {
        cache = new DrawnCache(new ContentCache(folder, 1 << 20));
    }

    private Image read() {
        return cache.read("0123abcd", 64, () -> {
            drawn.incrementAndGet();
            return picture;
        });
    }

    @Test
    void drawsOnceAndReadsTheSamePixels() {
        assertEquals(picture, read());
        assertEquals(picture, read());
        assertEquals(1, drawn.get());
    }

    @Test
    void drawsAgainWhatIsDamagedOnDisk() throws IOException {
        read();
        Path file;
        try (Stream<Path> files = Files.walk(folder)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int at : new int[] {3, 20, bytes.length / 2}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            assertEquals(picture, read(), "damaged at " + at);
        }
        Files.write(file, new byte[0]);
        assertEquals(picture, read());
        assertEquals(5, drawn.get());
    }
}
