package org.bauta.dataset.pdestre;

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
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.dataset.pdestre.PDestre.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PDestreTest {
    private static final String LABELS = ",1,-1,-1,-1,%d,3,2,1,0,1,2,1,1,2,4,0,2,0,6,0";

    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(root.resolve("annotation"));
        Files.writeString(root.resolve("annotation/08-11-2019-1-1.txt"), line("1,17,-4,20,90,30", 1) + "\r\n" + line("1,-1,50,60,88,31",
                2) + "\r\n"
                + line("2,17,12,21,91.5,30", 0) + "\r\n" + line("3,18,1,2,10,0", 0) + "\r\n");
    }

    private static String line(String start, int gender) {
        return start + LABELS.formatted(gender);
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.createFile(root.resolve(name));
        }
    }

    private DataSet open(Pictures pictures) {
        return new PDestre().open(new PDestre.Settings(root, pictures));
    }

    @Test
    void everyPersonInAFrameIsAnItemWithItsBox() throws IOException {
        touch("frames/08-11-2019-1-1/000001.jpg", "frames/08-11-2019-1-1/000003.jpg");
        DataSet data = open(Pictures.FRAMES);
        assertEquals(List.of("08-11-2019-1-1/1/17", "08-11-2019-1-1/1/line-2", "08-11-2019-1-1/3/18"),
                data.items().stream().map(Item::id).toList());
        assertEquals(List.of("17", "", "18"), data.items().stream().map(Item::subject).toList());
        assertEquals(List.of(Optional.of(new Box(-4, 20, 30, 90)), Optional.of(new Box(50, 60, 31, 88)), Optional.empty()),
                data.items().stream().map(Item::box).toList());
        assertEquals(List.of("female", "unknown", "male"), data.items().stream().map(i -> i.attributes().get("gender")).toList());
        assertEquals("6", data.items().get(0).attributes().get("accessories"));
        assertTrue(data.problems().get(0).reason().startsWith("1 of its lines are of frames that are not there"));
    }

    @Test
    void theLargerSideIsTheHeightInWhicheverOrderTheFileHasThem() throws IOException {
        touch("images/08-11-2019-1-1/img1/000002.jpg");
        assertEquals(Optional.of(new Box(12, 21, 30, 91.5)), open(Pictures.FRAMES).items().get(0).box());
        Files.writeString(root.resolve("annotation/08-11-2019-1-1.txt"), line("2,17,12,21,30,91.5", 0) + "\n" + line("3,17,12,21,40,38",
                0) + "\n");
        assertEquals(Optional.of(new Box(12, 21, 30, 91.5)), open(Pictures.FRAMES).items().get(0).box());
    }

    @Test
    void aPersonTwiceInAFrameIsReportedSoThatIdsStayUnique() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int person = 0; person < 700; person++) {
            text.append(line("2," + person + ",1,2,30,10", 0)).append('\n');
        }
        Files.writeString(root.resolve("annotation/08-11-2019-1-1.txt"), text + line("2,17,5,5,30,10", 0));
        touch("frames/08-11-2019-1-1/2.jpg");
        DataSet data = open(Pictures.FRAMES);
        assertEquals(700, data.items().stream().map(Item::id).distinct().count());
        assertEquals(700, data.items().size());
        assertEquals("699", data.items().get(699).subject());
        assertTrue(data.problems().get(0).reason().startsWith("1 of its lines repeat a person"));
    }

    @Test
    void cutPedestriansGetTheLabelsOfTheirPersonInTheirVideo() throws IOException {
        touch("jpg_Extracted_PIDS/08-11-2019-1-1/17/a.jpg", "jpg_Extracted_PIDS/08-11-2019-1-1/-1/b.jpg",
                "jpg_Extracted_PIDS/09-11-2019-1-1/17/c.jpg", "jpg_Extracted_PIDS/stray.jpg");
        DataSet data = open(Pictures.CROPS);
        assertEquals(List.of("", "17", "17"), data.items().stream().map(Item::subject).toList());
        assertEquals("unknown", data.items().get(0).attributes().get("gender"));
        assertEquals("female", data.items().get(1).attributes().get("gender"));
        assertEquals(null, data.items().get(2).attributes().get("gender"));
        assertTrue(data.problems().stream().anyMatch(p -> p.item().endsWith("09-11-2019-1-1.txt")));
        assertTrue(data.problems().stream().anyMatch(p -> p.reason().startsWith("1 pictures lie in no folder")));
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws IOException {
        assertTrue(assertThrows(DataMissing.class, () -> open(Pictures.CROPS)).getMessage().contains("jpg_Extracted_PIDS"));
        touch("videos/08-11-2019-1-1.MP4");
        assertTrue(assertThrows(DataMissing.class,
                () -> open(Pictures.FRAMES)).getMessage().contains("clips come with the methods for video"));
        touch("frames/08-11-2019-1-1/1.jpg");
        Files.writeString(root.resolve("annotation/08-11-2019-1-1.txt"), line("1,17,-4,20,90,30", 1) + "\n1,2,3\n");
        assertTrue(assertThrows(DataDamaged.class, () -> open(Pictures.FRAMES)).getMessage().contains("08-11-2019-1-1.txt, line 2"));
        Files.move(root.resolve("annotation"), root.resolve("gone"));
        String message = assertThrows(DataMissing.class, () -> open(Pictures.FRAMES)).getMessage();
        assertTrue(message.contains("annotation is missing") && message.contains(PDestre.PAGE), message);
    }
}
