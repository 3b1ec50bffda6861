package org.bauta.dataset.aligned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.core.settings.SettingsType;
import org.bauta.dataset.aligned.AlignedLoader.Settings;
import org.bauta.dataset.aligned.AlignedLoader.Template;
import org.bauta.testkit.Pictures;
import org.bauta.vision.PngCodec;
import org.bauta.vision.SubjectRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedLoaderTest {
    @TempDir
    private Path root;

    private DataSet open(Template template) {
        return new AlignedLoader().open(new Settings(root, SubjectRule.AUTO, template));
    }

    private void crop(String name, int width, int height) throws IOException {
        Files.write(root.resolve(name), new PngCodec().encode(Pictures.noise(width, height, 1), new PngCodec.Settings(1)));
    }

    @Test
    void theWholePictureIsTheFace() throws IOException {
        crop("a.png", 112, 112);
        crop("b.png", 60, 90);
        DataSet data = open(Template.NONE);
        assertEquals(new Box(0, 0, 112, 112), data.items().get(0).box().orElseThrow());
        assertEquals(new Box(0, 0, 60, 90), data.items().get(1).box().orElseThrow());
        assertTrue(data.items().stream().allMatch(i -> i.points().isEmpty()));
    }

    @Test
    void theTemplateGrowsWithTheCrop() throws IOException {
        crop("a.png", 112, 112);
        crop("b.png", 224, 224);
        DataSet data = open(Template.ARCFACE);
        double[] small = data.items().get(0).points().orElseThrow().toArray();
        assertArrayEquals(new double[] {38.2946, 51.6963}, new double[] {small[0], small[1]}, 1e-9);
        double[] large = data.items().get(1).points().orElseThrow().toArray();
        for (int i = 0; i < 10; i++) {
            assertEquals(2 * small[i], large[i], 1e-9);
        }
    }

    @Test
    void whatHasNoHeaderIsAProblem() throws IOException {
        crop("a.png", 20, 20);
        Files.writeString(root.resolve("b.png"), "no picture");
        Files.createFile(root.resolve("c.jpg"));
        DataSet data = open(Template.NONE);
        assertEquals(1, data.items().size());
        assertEquals(2, data.problems().size());
        Files.delete(root.resolve("a.png"));
        assertThrows(DataMissing.class, () -> open(Template.NONE));
        assertEquals(Template.NONE, SettingsType.of(Settings.class).bind(java.util.Map.of("root", "x")).template());
    }
}
