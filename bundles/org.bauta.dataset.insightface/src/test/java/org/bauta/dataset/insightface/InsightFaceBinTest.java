package org.bauta.dataset.insightface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightFaceBinTest {
    @TempDir
    Path dir;

    private static DataSet open(Path file, int folds) {
        return new InsightFaceBin().open(new InsightFaceBin.Settings(file, folds));
    }

    @Test
    void theGenuineFileGivesTenPairsOfAlignedPictures() {
        DataSet data = open(SharedData.require("formats/lfw/small_lfw.bin"), 10);
        assertEquals(20, data.items().size());
        for (Item item : data.items()) {
            Image image = item.picture().read();
            assertEquals(List.of(112, 112), List.of(image.width(), image.height()), item.id());
        }
        List<Trial> pairs = data.trials().orElseThrow().pairs();
        assertEquals(10, pairs.size());
        assertTrue(pairs.stream().allMatch(Trial::same));
        assertEquals(new Trial("000018", "000019", true, 9), pairs.get(9));
        assertEquals(17, data.items().stream().map(i -> i.picture().fingerprint()).distinct().count(), "three pictures stand in two pairs");
    }

    /** The first picture begins at byte 156 with a JPEG of 4996 bytes, as Python's own pickletools says. */
    @Test
    void aPictureOfTheGenuineFileIsItsBytes() throws Exception {
        Path file = SharedData.require("formats/lfw/small_lfw.bin");
        byte[] all = Files.readAllBytes(file);
        byte[] first = java.util.Arrays.copyOfRange(all, 156, 156 + 4996);
        String hash = HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(first));
        assertEquals(hash, open(file, 1).items().get(0).picture().fingerprint());
    }

    @Test
    void foldsAreNeighboursAndTheFirstOnesAreLargerByOne() throws IOException {
        Path file = write(pickle(true, false, true, false, true, true, true));
        List<Trial> pairs = open(file, 3).trials().orElseThrow().pairs();
        assertEquals(List.of(0, 0, 0, 1, 1, 2, 2), pairs.stream().map(Trial::fold).toList());
        assertEquals(List.of(true, false, true, false, true, true, true), pairs.stream().map(Trial::same).toList());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), open(file, 9).trials().orElseThrow().pairs().stream().map(Trial::fold).toList());
    }

    @Test
    void byteStringsOfPythonTwoAndFramesOfProtocolFourAreRead() throws IOException {
        byte[] two = bytes("8002", "5d", "28", "54 64000000", "00".repeat(100), "54 64000000", "01".repeat(100), "65", "5d", "89", "61",
                "86", "2e");
        assertEquals(2, open(write(two), 1).items().size());
        byte[] four = bytes("8004", "95 0000000000000000", "5d94", "28", "42 02000000 0001", "94", "43 02 0203", "65", "5d", "88", "61",
                "86", "2e");
        assertEquals(List.of(true), open(write(four), 1).trials().orElseThrow().pairs().stream().map(Trial::same).toList());
    }

    /** What would run a command in Python is parsed as a call, is no list of pictures, and is refused. */
    @Test
    void nothingIsExecuted() throws IOException {
        byte[] attack = "cos\nsystem\n(S'echo never'\ntR.".getBytes(StandardCharsets.US_ASCII);
        assertTrue(assertThrows(DataDamaged.class, () -> open(write(attack), 1)).getMessage().contains("nothing was executed"));
        byte[] quiet = bytes("8002", "636f730a73797374656d0a", "58 01000000 78", "85", "52", "2e");
        assertTrue(assertThrows(DataDamaged.class, () -> open(write(quiet), 1)).getMessage().contains("does not hold a list of pictures"));
    }

    @Test
    void damageIsNamed() throws IOException {
        byte[] good = pickle(true, false);
        for (int cut = 0; cut < good.length; cut++) {
            Path file = write(java.util.Arrays.copyOf(good, cut));
            assertTrue(assertThrows(DataDamaged.class, () -> open(file, 1)).getMessage().contains("pairs.bin"));
        }
        Path odd = write(bytes("8003", "5d", "43 01 00", "61", "5d", "88", "61", "86", "2e"));
        assertTrue(assertThrows(DataDamaged.class, () -> open(odd, 1)).getMessage().contains("1 pictures for 1 pairs"));
        Path huge = write(bytes("8003", "42 ffffff7f"));
        assertTrue(assertThrows(DataDamaged.class, () -> open(huge, 1)).getMessage().contains("does not fit into the file"));
        assertTrue(assertThrows(DataMissing.class, () -> open(dir.resolve("no.bin"), 1)).getMessage().contains("insightface"));
    }

    /** Two pictures of one byte a pair, in protocol 3. */
    private static byte[] pickle(boolean... same) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("8003", "5d7100", "28"));
        for (int i = 0; i < 2 * same.length; i++) {
            out.writeBytes(bytes("4301" + "%02x".formatted(i), "71" + "%02x".formatted(i + 1)));
        }
        out.writeBytes(bytes("65", "5d", "28"));
        for (boolean s : same) {
            out.write(s ? 0x88 : 0x89);
        }
        out.writeBytes(bytes("65", "86", "2e"));
        return out.toByteArray();
    }

    private static byte[] bytes(String... hex) {
        return HexFormat.of().parseHex(String.join("", hex).replace(" ", ""));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(dir.resolve("pairs.bin"), content);
    }
}
