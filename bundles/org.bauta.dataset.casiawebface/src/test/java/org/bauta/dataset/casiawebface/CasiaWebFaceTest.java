package org.bauta.dataset.casiawebface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasiaWebFaceTest {
    private static final byte[] MAGIC = {0x0a, 0x23, (byte) 0xd7, (byte) 0xce};

    @TempDir
    Path root;

    private DataSet open() {
        return new CasiaWebFace().open(new CasiaWebFace.Settings(root));
    }

    @Test
    void aFolderIsAPerson() throws IOException {
        for (String name : List.of("0000045/002.jpg", "0000045/001.jpg", "0000099/001.jpg", "stray.jpg")) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.createFile(root.resolve(name));
        }
        DataSet data = open();
        assertEquals(List.of("0000045/001", "0000045/002", "0000099/001"), data.items().stream().map(Item::id).toList());
        assertEquals(List.of("0000045", "0000045", "0000099"), data.items().stream().map(Item::subject).toList());
        assertTrue(data.problems().get(0).reason().startsWith("1 pictures lie in no folder"));
    }

    @Test
    void anEmptyRootNamesBothLayoutsAndTheOwner() {
        String message = assertThrows(DataMissing.class, this::open).getMessage();
        assertTrue(message.contains("train.rec") && message.contains("0000045/001.jpg") && message.contains("insightface"), message);
    }

    @Test
    void recordsGiveBackTheirPicturesAndLabels() throws IOException {
        Image a = Pictures.noise(16, 12, 1);
        Image b = Pictures.noise(9, 7, 2);
        write(record(2, 0, floats(3, 5), new byte[0]), record(0, 7, new byte[0], png(a)), record(1, 0, floats(8), png(b)),
                record(2, 0, floats(1, 2), new byte[0]), record(2, 0, floats(2, 3), new byte[0]));
        Files.writeString(root.resolve("property"), "10572,112,112");
        DataSet data = open();
        assertEquals(List.of("0000007/00000001", "0000008/00000002"), data.items().stream().map(Item::id).toList());
        assertEquals(List.of("0000007", "0000008"), data.items().stream().map(Item::subject).toList());
        assertEquals(a, data.items().get(0).picture().read());
        assertEquals(b, data.items().get(1).picture().read());
        assertTrue(data.problems().get(0).reason().contains("says 10572 persons, but the records show 2"));
        assertEquals(64, data.items().get(0).picture().fingerprint().length());
    }

    @Test
    void withoutASpecialFirstRecordEveryRecordIsAPicture() throws IOException {
        write(record(0, 3, new byte[0], png(Pictures.noise(4, 4, 1))), record(0, 4, new byte[0], png(Pictures.noise(4, 4, 2))));
        assertEquals(List.of("0000003", "0000004"), open().items().stream().map(Item::subject).toList());
    }

    /** The definition of RecordIO: a payload that holds the magic number is cut there, and the number put back. */
    @Test
    void aPictureThatHoldsTheMagicNumberIsPutTogetherAgain() throws IOException {
        byte[] first = concat(header(0, 1), new byte[] {1, 2, 3, 4, 5});
        byte[] middle = {6};
        byte[] last = {7, 8, 9};
        byte[] whole = concat(part(1, first), part(2, middle), part(3, last));
        Path rec = Files.write(root.resolve("train.rec"), whole);
        try (RecordFile records = new RecordFile(rec)) {
            org.junit.jupiter.api.Assertions.assertArrayEquals(
                    concat(new byte[] {1, 2, 3, 4, 5}, MAGIC, middle, MAGIC, last), records.picture(0));
        }
    }

    @Test
    void damageIsNamed() throws IOException {
        write(record(0, 3, new byte[0], png(Pictures.noise(4, 4, 1))));
        byte[] good = Files.readAllBytes(root.resolve("train.rec"));
        Files.write(root.resolve("train.rec"), java.util.Arrays.copyOf(good, good.length - 40));
        Item item = open().items().get(0);
        String message = assertThrows(DataDamaged.class, item.picture()::read).getMessage();
        assertTrue(message.contains("train.rec (record 0)") && message.contains("cut off"), message);
        good[0] ^= 1;
        Files.write(root.resolve("train.rec"), good);
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("record at byte 0"));
        Files.writeString(root.resolve("train.idx"), "0\t0\n1\tx\n");
        assertTrue(assertThrows(DataDamaged.class, this::open).getMessage().contains("train.idx, line 2"));
        Files.delete(root.resolve("train.idx"));
        assertTrue(assertThrows(DataMissing.class, this::open).getMessage().contains("train.idx"));
    }

    private void write(byte[]... records) throws IOException {
        StringBuilder idx = new StringBuilder();
        ByteArrayOutputStream rec = new ByteArrayOutputStream();
        for (int i = 0; i < records.length; i++) {
            idx.append(i).append('\t').append(rec.size()).append('\n');
            rec.write(records[i]);
        }
        Files.writeString(root.resolve("train.idx"), idx);
        Files.write(root.resolve("train.rec"), rec.toByteArray());
    }

    private static byte[] record(int flag, float label, byte[] labels, byte[] picture) {
        return part(0, concat(header(flag, label), labels, picture));
    }

    private static byte[] header(int flag, float label) {
        return ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(flag).putFloat(label).putLong(42).putLong(0).array();
    }

    private static byte[] part(int kind, byte[] payload) {
        int padded = (payload.length + 3) / 4 * 4;
        ByteBuffer part = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        return part.put(MAGIC).putInt(kind << 29 | payload.length).put(payload).array();
    }

    private static byte[] floats(float... values) {
        ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) {
            out.putFloat(v);
        }
        return out.array();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArrayList<>(List.of(parts)).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] png(Image image) throws IOException {
        var picture = new java.awt.image.BufferedImage(image.width(), image.height(), java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                picture.setRGB(x, y, image.sample(x, y, 0) << 16 | image.sample(x, y, 1) << 8 | image.sample(x, y, 2));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
