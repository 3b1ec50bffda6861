package org.bauta.learning.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.progress.Progress;
import org.bauta.learning.test.Blobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnPicturesTest {
    @TempDir
    private Path folder;

    private Path only() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void givesBackWhatWasDrawnAndDrawsNothingTwice() {
        Blobs blobs = new Blobs(3, 2, 1);
        try (DrawnPictures pictures = DrawnPictures.open(blobs, folder, Progress.SILENT)) {
            GroundTruth truth = blobs.draw(blobs.items().get(4));
            DrawnFace face = pictures.get(4);
            assertArrayEquals(truth.image().samples(), face.rgb());
            assertArrayEquals(truth.parsing().labels(), face.labels());
            assertArrayEquals(truth.dense().toArray(), face.dense(), 1e-5);
            assertEquals(List.of("yaw", "pitch", "roll", "AU1", "AU46R", "AU46L"), pictures.names());
            assertEquals(truth.values().get("pose").get("yaw"), face.values()[0], 1e-5);
            assertEquals(truth.box().width(), face.box().width(), 1e-4);
        }
        int before = blobs.drawn.get();
        DrawnPictures.open(blobs, folder, Progress.SILENT).close();
        assertEquals(before, blobs.drawn.get());
    }

    @Test
    void anotherSeedIsAnotherFile() {
        DrawnPictures.open(new Blobs(2, 2, 1), folder, Progress.SILENT).close();
        Blobs other = new Blobs(2, 2, 2);
        DrawnPictures.open(other, folder, Progress.SILENT).close();
        assertTrue(other.drawn.get() >= 4);
    }

    @Test
    void aStoppedDrawingGoesOn() throws IOException {
        DrawnPictures.open(new Blobs(30, 4, 1), folder, Progress.SILENT).close();
        Path whole = only();
        byte[] bytes = Files.readAllBytes(whole);
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.move(whole, part);
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.truncate(bytes.length * 3 / 4);
        }
        Blobs again = new Blobs(30, 4, 1);
        DrawnPictures.open(again, folder, Progress.SILENT).close();
        assertArrayEquals(bytes, Files.readAllBytes(whole));
        assertTrue(again.drawn.get() < 40, again.drawn.get() + " were drawn, though three quarters were there");
    }

    @Test
    void sentencesForADamagedFileAndAFolderThatIsNone() throws IOException {
        Blobs blobs = new Blobs(2, 2, 1);
        DrawnPictures.open(blobs, folder, Progress.SILENT).close();
        Path file = only();
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 5000));
        assertEquals(3, assertThrows(DataDamaged.class, () -> DrawnPictures.open(blobs, folder, Progress.SILENT)).exitCode());
        OutputFailed e = assertThrows(OutputFailed.class, () -> DrawnPictures.open(blobs, file.resolve("below"), Progress.SILENT));
        assertEquals(3, e.exitCode());
        assertTrue(e.getMessage().contains("BAUTA_CACHE"), e.getMessage());
    }
}
