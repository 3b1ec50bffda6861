package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTest {
    private static final int FRAMES = 7;

    @TempDir
    Path folder;

    /** Noise: the hardest there is to keep, and every value of every channel occurs. */
    private static Image frame(int number, int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(number).nextBytes(rgb);
        return Image.ofRgb(width, height, rgb);
    }

    private Path write(String name, int width, int height) {
        Path file = folder.resolve(name);
        try (ClipWriter clip = new ClipWriter(file, width, height, 25)) {
            for (int i = 0; i < FRAMES; i++) {
                clip.write(frame(i, width, height));
            }
            assertFalse(Files.exists(file), "a clip is there before it is finished");
            clip.finish();
        }
        return file;
    }

    @Test
    void everyFrameComesBackBitByBit() {
        for (int[] size : new int[][] {{64, 64}, {38, 51}, {130, 97}}) {
            try (ClipReader clip = new ClipReader(write(size[0] + ".mkv", size[0], size[1]))) {
                assertEquals(size[0], clip.width());
                assertEquals(size[1], clip.height());
                assertEquals(25, clip.rate(), 1e-6);
                for (int i = 0; i < FRAMES; i++) {
                    assertEquals(frame(i, size[0], size[1]), clip.read().orElseThrow(), "frame " + i + " of " + size[0] + " x " + size[1]);
                }
                assertEquals(Optional.empty(), clip.read());
            }
        }
    }

    @Test
    void theSameFramesGiveTheSameBytes() throws IOException {
        assertArrayEquals(Files.readAllBytes(write("a.mkv", 40, 30)), Files.readAllBytes(write("b.mkv", 40, 30)));
    }

    @Test
    void whatWasNotFinishedIsNotThere() throws IOException {
        try (ClipWriter clip = new ClipWriter(folder.resolve("clip.mkv"), 32, 32, 25)) {
            clip.write(frame(0, 32, 32));
            assertThrows(IllegalArgumentException.class, () -> clip.write(frame(0, 33, 32)));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    /** FFmpeg is silent about it; a disk that is full is stood in for by a device that always is. */
    @Test
    void aFullDiskIsNoticed() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "only Linux has a device that is always full");
        try (ClipFile file = new ClipFile(full)) {
            assertEquals(Optional.empty(), file.fault());
            file.write(1);
            file.write(new byte[100], 0, 100);
            assertTrue(file.fault().orElseThrow().getMessage().contains("space"));
        }
    }

    @Test
    void faultsAreSentences() throws IOException {
        assertThrows(UsageInvalid.class, () -> new ClipWriter(folder.resolve("odd.mkv"), 33, 32, 25));
        assertTrue(assertThrows(OutputFailed.class, () -> new ClipWriter(folder.resolve("nowhere/clip.mkv"), 32, 32, 25))
                .getMessage().contains("nowhere"));
        assertThrows(DataMissing.class, () -> new ClipReader(folder.resolve("nothing.mkv")));
        Path text = Files.writeString(folder.resolve("text.mkv"), "no clip");
        assertTrue(assertThrows(DataDamaged.class, () -> new ClipReader(text)).getMessage().contains("text.mkv"));
    }
}
