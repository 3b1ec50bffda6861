package org.bauta.dataset.celeba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.bauta.dataset.celeba.CelebA.Partition;
import org.bauta.dataset.celeba.CelebA.Pictures;
import org.bauta.testkit.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelebATest {
    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(root.resolve("img_align_celeba"));
        for (int i = 1; i <= 4; i++) {
            Files.createFile(root.resolve("img_align_celeba/00000" + i + ".jpg"));
        }
        Files.writeString(root.resolve("list_attr_celeba.txt"), """
                202599\r
                Bald Smiling Young \r
                000001.jpg -1  1  1\r
                000002.jpg -1 -1  1\r
                000003.jpg  1 -1 -1\r
                """);
    }

    private DataSet open(Pictures pictures, Partition partition) {
        return new CelebA().open(new CelebA.Settings(root, pictures, partition));
    }

    private DataSet open() {
        return open(Pictures.ALIGNED, Partition.ALL);
    }

    @Test
    void attributesAreReadThroughDoubleBlanksAndCrlfAndTheWrongCountIsReported() {
        DataSet data = open();
        assertEquals(List.of("000001", "000002", "000003", "000004"), data.items().stream().map(Item::id).toList());
        assertEquals("false", data.items().get(0).attributes().get("Bald"));
        assertEquals("true", data.items().get(0).attributes().get("Smiling"));
        assertEquals("true", data.items().get(2).attributes().get("Bald"));
        assertTrue(data.items().get(3).attributes().isEmpty());
        String problems = data.problems().toString();
        assertTrue(problems.contains("says 202599 rows, but it has 3"), problems);
        assertTrue(problems.contains("no row for 1 of the 4 pictures"), problems);
        assertTrue(problems.contains("identity_CelebA.txt"), problems);
        assertEquals("", data.items().get(0).subject());
    }

    @Test
    void identitiesReadWithAndWithoutHeader() throws IOException {
        Files.writeString(root.resolve("identity_CelebA.txt"), "image identity\r\n000001.jpg 2880\r\n000002.jpg 2937\r\n");
        assertEquals(List.of("2880", "2937", "", ""), open().items().stream().map(Item::subject).toList());
        Files.writeString(root.resolve("identity_CelebA.txt"), "000001.jpg 2880\n000002.jpg 2937\n");
        assertEquals(List.of("2880", "2937", "", ""), open().items().stream().map(Item::subject).toList());
    }

    @Test
    void thePartitionChoosesItems() throws IOException {
        assertTrue(assertThrows(DataMissing.class, () -> open(Pictures.ALIGNED, Partition.TEST)).getMessage()
                .contains("list_eval_partition.txt"));
        Files.createDirectories(root.resolve("Eval"));
        Files.writeString(root.resolve("Eval/list_eval_partition.txt"), "000001.jpg 0\n000002.jpg 1\n000003.jpg 2\n000004.jpg 2\n");
        assertEquals(List.of("000003", "000004"), open(Pictures.ALIGNED, Partition.TEST).items().stream().map(Item::id).toList());
        assertEquals("valid", open().items().get(1).attributes().get("partition"));
    }

    @Test
    void theCsvOfOtherDistributorsReadsTheSame() throws IOException {
        List<Item> txt = open().items();
        Files.delete(root.resolve("list_attr_celeba.txt"));
        Files.writeString(root.resolve("list_attr_celeba.csv"),
                "image_id,Bald,Smiling,Young\n000001.jpg,-1,1,1\n000002.jpg,-1,-1,1\n000003.jpg,1,-1,-1\n");
        assertEquals(txt, open().items());
    }

    @Test
    void boxesBelongToThePicturesInTheWildAndOneWithoutAreaIsReported() throws IOException {
        Files.createDirectories(root.resolve("Img/img_celeba"));
        Files.createFile(root.resolve("Img/img_celeba/000001.jpg"));
        Files.createFile(root.resolve("Img/img_celeba/000002.jpg"));
        Files.writeString(root.resolve("list_bbox_celeba.txt"),
                "2\nimage_id x_1 y_1 width height\n000001.jpg    95  71 226 313\n000002.jpg 0 0 0 0\n");
        DataSet data = open(Pictures.IN_THE_WILD, Partition.ALL);
        assertEquals(Optional.of(new Box(95, 71, 226, 313)), data.items().get(0).box());
        assertEquals(Optional.empty(), data.items().get(1).box());
        assertTrue(data.problems().stream().anyMatch(p -> p.item().equals("000002") && p.reason().contains("no area")));
        assertTrue(open().items().get(0).box().isEmpty());
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws IOException {
        Files.writeString(root.resolve("list_attr_celeba.txt"), "1\nBald Smiling Young\n000001.jpg 1\n");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("the header names 3 columns"));
        Files.writeString(root.resolve("list_attr_celeba.txt"), "1\nBald\n000001.jpg 1\n000002.jpg yes\n");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("list_attr_celeba.txt, line 4"));
        Files.delete(root.resolve("list_attr_celeba.txt"));
        String message = assertThrows(DataMissing.class, this::open).getMessage();
        assertTrue(message.contains("list_attr_celeba.txt") && message.contains(CelebA.PAGE), message);
    }

    @Test
    void theGenuineTablesAreRead() throws IOException {
        Path genuine = SharedData.require("formats/celeba");
        copy(genuine, "list_attr_celeba.head3000.txt", "list_attr_celeba.txt");
        copy(genuine, "identity_CelebA.header-crlf.txt", "identity_CelebA.txt");
        copy(genuine, "list_landmarks_align_celeba.sample.txt", "list_landmarks_align_celeba.txt");
        DataSet data = open();
        assertEquals(List.of("2880", "2937", "8692", "5805"), data.items().stream().map(Item::subject).toList());
        Item first = data.items().get(0);
        assertEquals(40, first.attributes().size());
        assertEquals("true", first.attributes().get("Young"));
        assertEquals("false", first.attributes().get("5_o_Clock_Shadow"));
        assertEquals(13, first.attributes().values().stream().filter("true"::equals).count());
        assertEquals(Optional.of(Landmarks.of("ground-truth", 69, 109, 106, 113, 77, 142, 73, 152, 108, 154)), first.points());
        assertTrue(data.problems().stream().anyMatch(p -> p.reason().contains("says 202599 rows, but it has 3000")));
        assertTrue(data.problems().stream().anyMatch(p -> p.reason().contains("not there: 202595, the first is 000005.jpg")));
    }

    @Test
    void inEveryGenuineRowTheSubjectsRightSideIsAtTheViewersLeft() throws IOException {
        copy(SharedData.require("formats/celeba"), "list_landmarks_align_celeba.sample.txt", "list_landmarks_align_celeba.txt");
        for (Item item : open().items()) {
            Landmarks p = item.points().orElseThrow();
            assertTrue(p.x(0) < p.x(1) && p.x(3) < p.x(4) && p.y(0) < p.y(2) && p.y(2) < p.y(3), item.id());
        }
    }

    @Test
    void theGenuineBoxesAreRead() throws IOException {
        copy(SharedData.require("formats/celeba"), "list_bbox_celeba.sample.txt", "list_bbox_celeba.txt");
        Files.createDirectories(root.resolve("img_celeba"));
        Files.createFile(root.resolve("img_celeba/000009.jpg"));
        DataSet data = open(Pictures.IN_THE_WILD, Partition.ALL);
        assertEquals(Optional.of(new Box(600, 274, 343, 475)), data.items().get(0).box());
        assertFalse(data.problems().stream().anyMatch(p -> p.reason().contains("no area")));
    }

    private void copy(Path from, String name, String to) throws IOException {
        Files.copy(from.resolve(name), root.resolve(to), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
