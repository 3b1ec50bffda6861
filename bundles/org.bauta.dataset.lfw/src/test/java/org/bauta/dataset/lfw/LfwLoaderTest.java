package org.bauta.dataset.lfw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.core.settings.SettingsType;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.SharedData;
import org.bauta.vision.JpegCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LfwLoaderTest {
    private static final JpegCodec.Settings FINE = new JpegCodec.Settings(95, JpegCodec.Subsampling.YUV444);
    private static final String PAIRS = "1\nAnn\t1\t2\nAnn\t1\tBob\t1\n";

    @TempDir
    private Path folder;

    private Path root(String name, Image image) throws IOException {
        Path root = folder.resolve(name);
        for (String file : List.of("Ann/Ann_0001.jpg", "Ann/Ann_0002.jpg", "Ann/Ann_0003.jpg", "Bob/Bob_0001.jpg")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.write(root.resolve(file), new JpegCodec().encode(image, FINE));
        }
        return root;
    }

    private static DataSet open(Path root, Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(more);
        values.put("root", root.toString());
        return new LfwLoader().open(SettingsType.of(LfwLoader.Settings.class).bind(values));
    }

    private static List<String> ids(DataSet data) {
        return data.items().stream().map(Item::id).toList();
    }

    @Test
    void pairsAreFoundInTheRootBesideItOrWhereTheSettingSays() throws IOException {
        Path root = root("lfw", Pictures.waves(250, 250, 1));
        for (String place : List.of("lfw/pairs.txt", "pairs.txt", "other.txt")) {
            Path pairs = Files.writeString(folder.resolve(place), PAIRS);
            DataSet data = open(root, place.equals("other.txt") ? Map.of("pairs", pairs.toString()) : Map.of());
            assertEquals(List.of("Ann/Ann_0001", "Ann/Ann_0002", "Bob/Bob_0001"), ids(data));
            assertEquals(2, data.trials().orElseThrow().pairs().size());
            Files.delete(pairs);
        }
        String message = assertThrows(DataMissing.class, () -> open(root, Map.of())).getMessage();
        assertTrue(message.contains("vis-www.cs.umass.edu/lfw"), message);
        assertEquals(4, open(root, Map.of("scope", "all")).items().size());
    }

    @Test
    void whatIsMissingOrEmptyIsAProblemAndStaysInTheTrials() throws IOException {
        Path root = root("lfw", Pictures.waves(250, 250, 1));
        Files.writeString(root.resolve("pairs.txt"), PAIRS);
        Files.delete(root.resolve("Ann/Ann_0002.jpg"));
        Files.write(root.resolve("Bob/Bob_0001.jpg"), new byte[0]);
        DataSet data = open(root, Map.of());
        assertEquals(List.of("Ann/Ann_0001"), ids(data));
        assertEquals(List.of("Ann/Ann_0002", "Bob/Bob_0001"), data.problems().stream().map(DataSet.Problem::item).toList());
        assertTrue(data.problems().get(1).reason().contains("0 bytes"));
        assertEquals(2, data.trials().orElseThrow().pairs().size());
        Files.delete(root.resolve("Ann/Ann_0001.jpg"));
        assertThrows(DataMissing.class, () -> open(root, Map.of()));
    }

    @Test
    void theVariantIsMeasured() throws IOException {
        Image color = Pictures.waves(250, 250, 1);
        Map<String, String> all = Map.of("scope", "all");
        assertEquals("LFW, original", open(root("lfw", color), all).variant());
        assertEquals("LFW, deep-funneled", open(root("lfw-deepfunneled", color), all).variant());
        assertEquals("LFW, funneled", open(root("lfw_funneled", color), all).variant());
        assertEquals("LFW, alignment unknown", open(root("faces", color), all).variant());
        assertEquals("LFW, LFW-a (aligned, gray)", open(root("gray", Image.filled(250, 250, 80, 80, 80)), all).variant());
        assertEquals("LFW, alignment unknown, changed: 112 x 112", open(root("small", Pictures.waves(112, 112, 1)), all).variant());
    }

    @Test
    void aMissingRootSaysWhereTheOwnerOffersIt() {
        Path nowhere = folder.resolve("nowhere");
        String message = assertThrows(DataMissing.class, () -> open(nowhere, Map.of())).getMessage();
        assertTrue(message.contains(nowhere.toString()) && message.contains("University of Massachusetts"), message);
    }

    @Test
    void everyPictureOfTheOfficialPairsIsThere() {
        Path root = SharedData.require("faces/lfw-a");
        DataSet data = open(root, Map.of("pairs", SharedData.require("formats/lfw/pairs.txt").toString()));
        assertEquals("LFW, LFW-a (aligned, gray)", data.variant());
        assertEquals(7701, data.items().size() + data.problems().size());
        assertEquals(6000, data.trials().orElseThrow().pairs().size());
        assertEquals(4281, data.items().stream().map(Item::subject).distinct().count());
        assertTrue(data.problems().isEmpty(), data.problems().toString());
    }
}
