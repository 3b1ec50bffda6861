package org.bauta.dataset.biodi;

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
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BiodiTest {
    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        for (String name : List.of("s1/001.jpg", "s1/002.jpg", "s2/001.jpg", "s3/001.jpg")) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.createFile(root.resolve(name));
        }
        labels("picture,gender,upper body\r\ns1,male,\"shirt, striped\"\r\ns1/002.jpg,female,\r\n s2\\001.jpg , male , coat \r\n");
    }

    private void labels(String text) throws IOException {
        Files.writeString(root.resolve("labels.csv"), text);
    }

    private DataSet open() {
        return new Biodi().open(new Biodi.Settings(root));
    }

    @Test
    void aRowForThePictureComesBeforeOneForItsSequence() {
        DataSet data = open();
        assertEquals(List.of(Map.of("sequence", "s1", "gender", "male", "upper body", "shirt, striped"), Map.of("sequence", "s1",
                "gender", "female"),
                Map.of("sequence", "s2", "gender", "male", "upper body", "coat"), Map.of("sequence", "s3")),
                data.items().stream().map(Item::attributes).toList());
        assertTrue(data.items().stream().allMatch(i -> i.subject().isEmpty()));
        assertEquals("it has no row for 1 of the 4 pictures", data.problems().get(0).reason());
    }

    @Test
    void manyRowsAreKept() throws IOException {
        StringBuilder text = new StringBuilder("picture,n\n");
        for (int i = 0; i < 5000; i++) {
            text.append("s9/").append(i).append(',').append(i % 7).append('\n');
        }
        labels(text.append("s1/001,last\n").toString());
        assertEquals("last", open().items().get(0).attributes().get("n"));
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws IOException {
        labels("picture,gender\ns1,male\ns2,male,x\n");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("labels.csv, line 3"));
        labels("picture,gender\ns1,male\ns1,female\n");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("second time"));
        labels("picture,gender,gender\n");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("line 1"));
        labels("");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("is empty"));
        Files.delete(root.resolve("labels.csv"));
        String message = assertThrows(DataMissing.class, this::open).getMessage();
        assertTrue(message.contains("labels.csv") && message.contains(Biodi.PAGE), message);
    }
}
