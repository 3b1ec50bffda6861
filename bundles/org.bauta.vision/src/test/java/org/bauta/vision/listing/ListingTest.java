package org.bauta.vision.listing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    @TempDir
    Path dir;

    @Test
    void packedNamesAgreeWithAHashMap() {
        SplittableRandom random = new SplittableRandom(7);
        Names names = new Names();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String name = "n" + random.nextInt(12_000) + "/é" + random.nextInt(3);
            boolean isNew = !expected.containsKey(name);
            assertEquals(isNew ? expected.size() : -1, names.add(name));
            expected.putIfAbsent(name, expected.size());
        }
        assertEquals(expected.size(), names.size());
        expected.forEach((name, number) -> {
            assertEquals(number, names.indexOf(name));
            assertEquals(name, names.get(number));
        });
        assertEquals(-1, names.indexOf("n1"));
        assertThrows(IndexOutOfBoundsException.class, () -> names.get(names.size()));
    }

    @Test
    void picturesAreListedInTheOrderOfTheirNamesAndFoundAgain() throws IOException {
        for (String file : List.of("b/2.png", "b/10.jpg", "a/x.JPG", "c.jpeg", "a/notes.txt", ".hidden.jpg", "b/clip.mp4")) {
            Files.createDirectories(dir.resolve(file).getParent());
            Files.createFile(dir.resolve(file));
        }
        PackedPictures index = PackedPictures.scan(dir);
        assertEquals(4, index.size());
        assertEquals(List.of("a/x", "b/10", "b/2", "c"), java.util.stream.IntStream.range(0, 4).mapToObj(index::name).toList());
        assertEquals(dir.resolve("a/x.JPG"), index.file(0));
        assertEquals(2, index.indexOf("b/2"));
        assertEquals(1, index.clips());
        Files.createFile(dir.resolve("c.png"));
        assertTrue(assertThrows(DataDamaged.class, () -> PackedPictures.scan(dir)).getMessage().contains("two pictures named c"));
    }

    @Test
    void aTableMayHaveACountAHeaderCrlfDoubleBlanksAndAByteOrderMark() throws IOException {
        Path file = Files.writeString(dir.resolve("t.txt"), "\uFEFF3\r\nx y \r\n0.jpg  -1   2\r\n\r\n7.jpg 5 5\r\n");
        PictureTable table = PictureTable.read(file, 0, 2, n -> n.equals("0") ? 0 : -1);
        assertEquals(List.of("x", "y"), table.columns());
        assertArrayEquals(new float[] {-1, 2}, table.row(0).orElseThrow());
        assertTrue(table.row(1).isEmpty());
        assertEquals(2, table.rows());
        String problems = table.problems().toString();
        assertTrue(problems.contains("says 3 rows, but it has 2"), problems);
        assertTrue(problems.contains("not there: 1, the first is 7.jpg"), problems);
        assertTrue(problems.contains("no row for 1 of the 2"), problems);
    }

    @Test
    void theSameTableReadsWithCommasAndWithoutHeader() throws IOException {
        Path csv = Files.writeString(dir.resolve("t.csv"), "image_id,x,y\n\"0.jpg\",-1, 2\n");
        assertArrayEquals(new float[] {-1, 2}, PictureTable.read(csv, 2, 1, n -> 0).row(0).orElseThrow());
        Path bare = Files.writeString(dir.resolve("bare.txt"), "0.jpg 4\n");
        PictureTable table = PictureTable.read(bare, 1, 1, n -> 0);
        assertArrayEquals(new float[] {4}, table.row(0).orElseThrow());
        assertEquals(List.of(), table.columns());
        assertFalse(table.problems().iterator().hasNext());
    }

    @Test
    void aDamagedRowIsNamedByFileAndLine() throws IOException {
        assertDamaged("0.jpg x\n", "t.txt, line 1: 'x' is no number");
        assertDamaged("2\n0.jpg 1\n1.jpg 1 2\n", "t.txt, line 3: a name and 1 numbers were expected, not 3 cells");
        assertDamaged("0.jpg 1\n0.jpg 1\n", "t.txt, line 2: 0.jpg stands there a second time");
        assertDamaged("0.jpg NaN\n", "line 1: 'NaN' is no number");
    }

    private void assertDamaged(String text, String message) throws IOException {
        Path file = Files.writeString(dir.resolve("t.txt"), text);
        String found = assertThrows(DataDamaged.class, () -> PictureTable.read(file, 1, 2, Integer::parseInt)).getMessage();
        assertTrue(found.contains(message), found);
    }

    @Test
    void whatIsMissingIsNamedTogetherWithItsOwner() {
        DataRoot root = new DataRoot(dir, "X", "https://x.example");
        String message = assertThrows(DataMissing.class, () -> root.require("a", "b")).getMessage();
        assertTrue(message.contains("a is missing in " + dir) && message.contains("https://x.example"), message);
        assertThrows(DataMissing.class, () -> new DataRoot(dir.resolve("nowhere"), "X", "y"));
    }
}
