package org.bauta.dataset.celebahq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.testkit.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelebaHqTest {
    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(root.resolve("CelebA-HQ-img"));
        for (String name : List.of("0", "1", "10")) {
            Files.createFile(root.resolve("CelebA-HQ-img/" + name + ".jpg"));
        }
        Files.writeString(root.resolve("CelebAMask-HQ-attribute-anno.txt"), "3\nBald Smiling \n0.jpg  -1 1\n1.jpg  1 -1\n10.jpg  -1 -1\n");
        Files.writeString(root.resolve("CelebAMask-HQ-pose-anno.txt"),
                "3\nYaw Pitch Raw\n0.jpg 2.5 -3.0 0.25\n1.jpg 0 0 0\n10.jpg 1 2 3\n");
        Files.writeString(root.resolve("CelebA-HQ-to-CelebA-mapping.txt"),
                "idx      orig_idx     orig_file\r\n0     3       000004.jpg\r\n1     0      000001.jpg\r\n10   1   000002.jpg\r\n");
    }

    private DataSet open() {
        return new CelebaHq().open(new CelebaHq.Settings(root));
    }

    @Test
    void attributesAndPoseBelongToThePictureTheyName() {
        Item first = open().items().get(0);
        assertEquals("0", first.id());
        assertEquals("true", first.attributes().get("Smiling"));
        assertEquals("false", first.attributes().get("Bald"));
        assertEquals(List.of("2.5", "-3.0", "0.25"),
                List.of(first.attributes().get("yaw"), first.attributes().get("pitch"), first.attributes().get("roll")));
        assertEquals("000004", first.attributes().get("celeba"));
        assertEquals("", first.subject());
        assertTrue(open().problems().stream().anyMatch(p -> p.item().equals("identity_CelebA.txt")));
    }

    @Test
    void identitiesComeThroughTheMapping() throws IOException {
        Files.copy(SharedData.require("formats/celeba/identity_CelebA.header-crlf.txt"), root.resolve("identity_CelebA.txt"));
        assertEquals(List.of("5805", "2880", "2937"), open().items().stream().map(Item::subject).toList());
    }

    @Test
    void theSplitComesThroughTheMapping() throws IOException {
        Files.writeString(root.resolve("list_eval_partition.txt"), "000001.jpg 0\n000002.jpg 1\n000003.jpg 0\n000004.jpg 2\n");
        assertEquals(List.of("test", "train", "valid"), open().items().stream().map(i -> i.attributes().get("partition")).toList());
    }

    @Test
    void everyTableIsOptionalButThePicturesAreNot() throws IOException {
        for (String name : List.of("CelebAMask-HQ-attribute-anno.txt", "CelebAMask-HQ-pose-anno.txt", "CelebA-HQ-to-CelebA-mapping.txt")) {
            Files.delete(root.resolve(name));
            assertTrue(open().problems().stream().anyMatch(p -> p.item().equals(name)), name);
        }
        assertEquals(3, open().items().size());
        assertTrue(open().items().get(0).attributes().isEmpty());
        Files.move(root.resolve("CelebA-HQ-img"), root.resolve("elsewhere"));
        String message = assertThrows(DataMissing.class, this::open).getMessage();
        assertTrue(message.contains("CelebA-HQ-img") && message.contains(CelebaHq.PAGE), message);
    }

    @Test
    void aDamagedMappingIsNamedByLine() throws IOException {
        Files.writeString(root.resolve("CelebA-HQ-to-CelebA-mapping.txt"), "idx orig_idx orig_file\n0 3 000004.jpg\n1 3\n");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("mapping.txt, line 3"));
        Files.writeString(root.resolve("CelebA-HQ-to-CelebA-mapping.txt"), "0 3 000004.jpg\n1 3 000004.jpg\n");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("second time"));
    }
}
