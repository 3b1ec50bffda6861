package org.bauta.dataset.deidentified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;
import org.bauta.dataset.deidentified.DeidentifiedLoader.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.vision.JpegCodec;
import org.bauta.vision.PngCodec;
import org.bauta.vision.SubjectRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifiedLoaderTest {
    @TempDir
    private Path root;

    private void picture(String name, Image image) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, name.endsWith("png") ? new PngCodec().encode(image, new PngCodec.Settings(1))
                : new JpegCodec().encode(image, new JpegCodec.Settings(90, JpegCodec.Subsampling.YUV444)));
    }

    private DataSet open(String original, String released) {
        return new DeidentifiedLoader().open(new Settings(root.resolve(original), root.resolve(released), SubjectRule.AUTO));
    }

    @Test
    void pairsByPathWithoutEnding() throws IOException {
        Image original = Pictures.noise(8, 8, 1);
        Image release = Image.filled(8, 8, 200, 10, 10);
        picture("in/anna/1.jpg", original);
        picture("in/anna/2.jpg", original);
        picture("in/ben/1.jpg", original);
        picture("out/anna/1.png", release);
        picture("out/ben/1.png", release);
        picture("out/carl/1.png", release);
        DataSet data = open("in", "out");
        assertEquals(List.of("anna/1", "ben/1"), data.items().stream().map(Item::id).toList());
        assertEquals(List.of("anna", "ben"), data.items().stream().map(Item::subject).toList());
        data.items().forEach(i -> assertEquals(release, i.released().orElseThrow().read()));
        assertEquals(List.of("anna/2", "carl/1"), data.problems().stream().map(Problem::item).toList());
    }

    @Test
    void anEmptyReleaseIsNoRelease() throws IOException {
        picture("in/1.jpg", Pictures.noise(8, 8, 1));
        picture("in/2.jpg", Pictures.noise(8, 8, 2));
        picture("out/1.jpg", Pictures.noise(8, 8, 3));
        Files.createFile(root.resolve("out/2.jpg"));
        DataSet data = open("in", "out");
        assertEquals(1, data.items().size());
        assertEquals(List.of("2", "2"), data.problems().stream().map(Problem::item).toList());
    }

    @Test
    void foldersThatCannotBePairsAreRefused() throws IOException {
        picture("in/1.jpg", Pictures.noise(8, 8, 1));
        picture("out/2.jpg", Pictures.noise(8, 8, 1));
        assertThrows(DataMissing.class, () -> open("in", "out"));
        assertThrows(DataMissing.class, () -> open("in", "nowhere"));
        assertThrows(UsageInvalid.class, () -> open("in", "in"));
        assertThrows(UsageInvalid.class, () -> open(".", "out"));
    }
}
