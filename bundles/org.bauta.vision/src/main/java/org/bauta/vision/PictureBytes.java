package org.bauta.vision;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.bauta.core.failure.DataDamaged;

/** The bytes of a picture file, read with bounds: whoever reads past the end is told that the file is cut off. */
final class PictureBytes {
    private final byte[] data;
    private final String name;
    private final ByteOrder order;

    PictureBytes(byte[] data, String name, ByteOrder order) {
        this.data = data;
        this.name = name;
        this.order = order;
    }

    PictureBytes ordered(ByteOrder other) {
        return new PictureBytes(data, name, other);
    }

    int length() {
        return data.length;
    }

    byte[] array() {
        return data;
    }

    /** @param reason completes the sentence that begins with the file's name */
    DataDamaged damaged(String reason) {
        return new DataDamaged(name + " " + reason);
    }

    DataDamaged cutOff(long needed) {
        return damaged("is cut off: it has " + data.length + " bytes and needs at least " + needed + "; copy it again");
    }

    /** @throws DataDamaged if the file is shorter than that many bytes */
    void need(long bytes) {
        if (bytes > data.length) {
            throw cutOff(bytes);
        }
    }

    int u8(long at) {
        need(at + 1);
        return data[(int) at] & 0xff;
    }

    int u16(long at) {
        int first = u8(at);
        int second = u8(at + 1);
        return order == ByteOrder.BIG_ENDIAN ? first << 8 | second : second << 8 | first;
    }

    long u32(long at) {
        long first = u16(at);
        long second = u16(at + 2);
        return order == ByteOrder.BIG_ENDIAN ? first << 16 | second : second << 16 | first;
    }

    boolean has(long at, String ascii) {
        if (at + ascii.length() > data.length) {
            return false;
        }
        return new String(data, (int) at, ascii.length(), StandardCharsets.ISO_8859_1).equals(ascii);
    }

    String text(long at, int length) {
        need(at + length);
        return new String(data, (int) at, length, StandardCharsets.ISO_8859_1);
    }
}
