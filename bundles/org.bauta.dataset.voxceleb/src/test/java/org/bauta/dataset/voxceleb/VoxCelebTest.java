package org.bauta.dataset.voxceleb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.dataset.voxceleb.VoxCeleb.Part;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.SharedData;
import org.bauta.vision.ClipWriter;
import org.bauta.vision.PngCodec;
import org.bauta.vision.listing.DataRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoxCelebTest {
    @TempDir
    Path root;

    private DataSet open(Part part) {
        return new VoxCeleb().open(new VoxCeleb.Settings(root, part, 4));
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.createFile(root.resolve(name));
        }
    }

    private void meta() throws IOException {
        Files.writeString(root.resolve("vox1_meta.csv"), "VoxCeleb1 ID\tVGGFace1 ID\tGender\tNationality\tSet\r\n"
                + "id10001\tA.J._Buckley\tm\tIreland\tdev\r\nid10270\tEartha_Kitt\tf\tUSA\ttest\r\n");
    }

    @Test
    void theGenuineTableIsRead() throws IOException {
        Files.copy(SharedData.require("formats/voxceleb/vox1_meta.csv"), root.resolve("vox1_meta.csv"));
        Map<String, Speaker> speakers = Speaker.read(new DataRoot(root, "VoxCeleb", VoxCeleb.PAGE));
        assertEquals(2 * 1251, speakers.size(), "every id and every name");
        List<Speaker> each = speakers.values().stream().distinct().toList();
        assertEquals(40, each.stream().filter(s -> s.set().equals("test")).count());
        assertEquals(561, each.stream().filter(s -> s.gender().equals("f")).count());
        assertEquals(new Speaker("id10001", "A.J._Buckley", "m", "Ireland", "dev"), speakers.get("A.J._Buckley"));
    }

    @Test
    void theGenuineUtterancesAreInPixelsAndInShares() {
        UtteranceFile first = UtteranceFile.read(SharedData.require("formats/voxceleb/vox1_utterance.sample.txt"));
        assertEquals("id10661", first.identity());
        assertFalse(first.relative());
        assertEquals(4, first.boxes().size());
        assertArrayEquals(new float[] {218, 75, 130, 130}, first.boxes().get(2318));
        UtteranceFile second = UtteranceFile.read(SharedData.require("formats/voxceleb/vox2_utterance.sample.txt"));
        assertEquals("id00012", second.identity());
        assertTrue(second.relative());
        assertArrayEquals(new float[] {.319f, .067f, .424f, .753f}, second.boxes().get(349));
    }

    @Test
    void personsAreFoundByNameAndByIdAndTheRestOfThePathIsVideoAndUtterance() throws IOException {
        meta();
        touch("unzippedIntervalFaces/data/A.J._Buckley/1.6/J9lHsKG98U8/2/0000001.jpg", "unzippedFaces/Eartha_Kitt/1.6/xyz/0000451.jpg",
                "frames/id10270/5r0dWxy17C8/00003/000349.jpg", "odd/nobody/1.jpg");
        DataSet data = open(Part.ALL);
        assertEquals(List.of("id10270", "id10270", "id10001"), data.items().stream().map(Item::subject).toList());
        Map<String, String> last = data.items().get(2).attributes();
        assertEquals(Map.of("set", "dev", "name", "A.J._Buckley", "gender", "m", "nationality", "Ireland", "video", "J9lHsKG98U8",
                "utterance", "2", "frame", "0000001"), last);
        assertEquals("xyz", data.items().get(1).attributes().get("video"));
        assertEquals(null, data.items().get(1).attributes().get("utterance"));
        assertTrue(data.problems().stream().anyMatch(p -> p.item().equals("odd/nobody/1")));
        assertEquals(List.of("id10001"), open(Part.DEV).items().stream().map(Item::subject).toList());
    }

    @Test
    void theTableOfTheSecondVersionHasBlanksAndNoNationality() throws IOException {
        Files.writeString(root.resolve("vox2_meta.csv"), "VoxCeleb2 ID ,VGGFace2 ID ,Gender ,Set \nid00012 ,n000012 ,m ,dev \n");
        touch("frames/id00012/v/00001/000349.jpg");
        Item item = open(Part.ALL).items().get(0);
        assertEquals("n000012", item.attributes().get("name"));
        assertFalse(item.attributes().containsKey("nationality"));
    }

    @Test
    void wholeFramesGetTheirBoxesInPixelsAlsoFromSharesAndCutFacesNone() throws IOException {
        meta();
        utterance("id10001", "00001", "000349 \t0.25 \t0.5 \t0.5 \t0.25 \n");
        utterance("id10001", "00002", "000349 \t-3 \t80 \t130 \t131 \n000350 \t1 \t2 \t0 \t9 \n");
        byte[] png = new PngCodec().encode(Pictures.noise(80, 40, 1), new PngCodec.Settings(1));
        for (String name : List.of("00001/000349", "00002/000349", "00002/000350", "00002/000351")) {
            touch("frames/id10001/vid/" + name + ".png");
            Files.write(root.resolve("frames/id10001/vid/" + name + ".png"), png);
        }
        touch("unzippedIntervalFaces/data/A.J._Buckley/1.6/vid/00001/000349.jpg");
        assertEquals(List.of(Optional.of(new Box(20, 20, 40, 10)), Optional.of(new Box(-3, 80, 130, 131)), Optional.empty(),
                Optional.empty(),
                Optional.empty()), open(Part.ALL).items().stream().map(Item::box).toList());
        Files.write(root.resolve("frames/id10001/vid/00001/000349.png"), new byte[0]);
        assertTrue(open(Part.ALL).items().get(0).box().isEmpty(), "a damaged picture does not end the listing");
    }

    private void utterance(String id, String number, String frames) throws IOException {
        Files.createDirectories(root.resolve("txt/" + id + "/vid"));
        Files.writeString(root.resolve("txt/" + id + "/vid/" + number + ".txt"), "Identity  : \t" + id
                + "\nReference : \tvid\nOffset    : \t-1\n"
                + "FV Conf   : \t17.997\t(1)\nASD Conf  : \t6.338\n\nFRAME \tX \tY \tW \tH \n" + frames);
    }

    @Test
    void ofClipsAloneFramesAreTakenAndBesidePicturesTheyAreReported() throws IOException {
        meta();
        Path clip = root.resolve("mp4/id10001/vid/00001.mp4");
        Files.createDirectories(clip.getParent());
        try (ClipWriter writer = new ClipWriter(root.resolve("clip.mkv"), 64, 48, 25)) {
            for (int i = 0; i < 60; i++) {
                writer.write(Pictures.noise(64, 48, i));
            }
            writer.finish();
        }
        Files.move(root.resolve("clip.mkv"), clip); // what it holds decides, not its name
        DataSet set = open(Part.ALL);
        assertEquals(List.of("mp4/id10001/vid/00001/000000", "mp4/id10001/vid/00001/000025", "mp4/id10001/vid/00001/000050",
                "mp4/id10001/vid/00001/000075"), set.items().stream().map(Item::id).toList());
        assertEquals("id10001", set.items().get(1).subject());
        assertEquals("vid", set.items().get(1).attributes().get("video"));
        assertEquals(Pictures.noise(64, 48, 50), set.items().get(2).picture().read());
        assertTrue(assertThrows(DataDamaged.class, () -> set.items().get(3).picture().read()).getMessage().contains("ends before frame 75"));
        assertNotEquals(set.items().get(0).picture().fingerprint(), set.items().get(1).picture().fingerprint());
        touch("frames/id10001/vid/00001/1.jpg", "mp4/id10001/vid/00002.mp4");
        assertTrue(open(Part.ALL).problems().get(0).reason().contains("1 other clips are left out"));
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws IOException {
        assertTrue(assertThrows(DataMissing.class, () -> open(Part.ALL)).getMessage().contains("vox1_meta.csv"));
        meta();
        assertTrue(assertThrows(DataMissing.class, () -> open(Part.ALL)).getMessage().contains("unzippedFaces"));
        touch("frames/id10001/vid/00001/000349.jpg");
        Files.createDirectories(root.resolve("txt"));
        assertTrue(open(Part.ALL).problems().get(0).item().endsWith("00001.txt"));
        utterance("id10001", "00001", "000349 \t1 \t2 \t3\n");
        assertTrue(assertThrows(DataDamaged.class, () -> open(Part.ALL)).getMessage().contains("00001.txt, line 8"));
        Files.writeString(root.resolve("vox1_meta.csv"),
                "VoxCeleb1 ID\tVGGFace1 ID\tGender\tNationality\tSet\nid10001\tA\tx\tIreland\tdev\n");
        assertTrue(assertThrows(DataDamaged.class, () -> open(Part.ALL)).getMessage().contains("vox1_meta.csv, line 2"));
    }
}
