package org.bauta.dataset.vggface2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.dataset.vggface2.VggFace2.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VggFace2Test {
    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        for (String name : List.of("train/n000002/0001_01.jpg", "train/n000002/0001_02.jpg", "test/n000001/0001_01.jpg")) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.createFile(root.resolve(name));
        }
        Files.createDirectories(root.resolve("bb_landmark"));
        Files.writeString(root.resolve("bb_landmark/loose_bb_train.csv"),
                "NAME_ID,X,Y,W,H\r\n\"n000002/0001_01\",-12,60,79,109\r\n\"n000002/0001_02\",134,-81,207,295\r\n");
        Files.writeString(root.resolve("bb_landmark/loose_landmark_test.csv"), "NAME_ID,P1X,P1Y,P2X,P2Y,P3X,P3Y,P4X,P4Y,P5X,P5Y\n"
                + "\"n000001/0001_01\",75.5,110.25,103.125,104.5,92,126,84,141,107,138\n");
        Files.writeString(root.resolve("identity_meta.csv"), """
                Class_ID, Name, Sample_Num, Flag, Gender
                n000001, "14th_Dalai_Lama",424,0, m,
                n000002, "Fine, A. Frenzy" , 315, 1, f\s
                """);
    }

    private DataSet open(Part part) {
        return new VggFace2().open(new VggFace2.Settings(root, part));
    }

    @Test
    void boxesMayBeginOutsideAndPicturesAreNamedWithoutTheirEnding() {
        List<Item> train = open(Part.TRAIN).items();
        assertEquals(List.of("train/n000002/0001_01", "train/n000002/0001_02"), train.stream().map(Item::id).toList());
        assertEquals(Optional.of(new Box(-12, 60, 79, 109)), train.get(0).box());
        assertEquals(Optional.of(new Box(134, -81, 207, 295)), train.get(1).box());
        assertEquals("n000002", train.get(0).subject());
    }

    @Test
    void namesMayHoldCommasAndLinesMayEndWithOne() {
        List<Item> all = open(Part.ALL).items();
        assertEquals(3, all.size());
        assertEquals("14th_Dalai_Lama", all.get(0).attributes().get("name"));
        assertEquals("m", all.get(0).attributes().get("gender"));
        assertEquals("Fine, A. Frenzy", all.get(1).attributes().get("name"));
        assertEquals("f", all.get(2).attributes().get("gender"));
        assertEquals(List.of("test", "train", "train"), all.stream().map(i -> i.attributes().get("set")).toList());
    }

    @Test
    void aNameWithACommaAndWithoutQuotesIsPutTogether() throws IOException {
        Files.writeString(root.resolve("identity_meta.csv"), "Class_ID, Name, Sample_Num, Flag, Gender\nn000001,Sammy,Jr.,10,0,m\n");
        assertEquals("Sammy,Jr.", open(Part.TEST).items().get(0).attributes().get("name"));
    }

    @Test
    void pointsAreReadAndWhatIsNotThereIsReported() {
        DataSet data = open(Part.TEST);
        assertEquals(Optional.of(Landmarks.of("ground-truth", 75.5, 110.25, 103.125, 104.5, 92, 126, 84, 141, 107, 138)),
                data.items().get(0).points());
        assertTrue(data.problems().stream().anyMatch(p -> p.item().equals("loose_bb_test.csv") && p.reason().contains(VggFace2.PAGE)));
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws IOException {
        Files.writeString(root.resolve("identity_meta.csv"),
                "Class_ID, Name, Sample_Num, Flag, Gender\nn000001, \"A\", 1, 0, m\nn000002, \"B\", 1, 2, m\n");
        assertTrue(assertThrows(DataDamaged.class, () -> open(Part.TEST)).getMessage().contains("identity_meta.csv, line 3"));
        Files.writeString(root.resolve("bb_landmark/loose_bb_train.csv"), "NAME_ID,X,Y,W,H\n\"n000002/0001_01\",1,2,3\n");
        assertTrue(assertThrows(DataDamaged.class, () -> open(Part.TRAIN)).getMessage().contains("loose_bb_train.csv, line 2"));
        Files.move(root.resolve("train"), root.resolve("elsewhere"));
        String message = assertThrows(DataMissing.class, () -> open(Part.TRAIN)).getMessage();
        assertTrue(message.contains("train is missing") && message.contains(VggFace2.PAGE), message);
    }
}
