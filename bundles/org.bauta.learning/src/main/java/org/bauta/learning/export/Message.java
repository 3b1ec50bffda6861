package org.bauta.learning.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A protocol-buffers message that is written field by field. */
final class Message {
    private static final int VARINT = 0;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    Message number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    Message float32(int field, float value) {
        varint((long) field << 3 | FIXED32);
        int bits = Float.floatToIntBits(value);
        for (int shift = 0; shift < Float.SIZE; shift += Byte.SIZE) {
            out.write(bits >> shift);
        }
        return this;
    }

    Message bytes(int field, byte[] value) {
        varint((long) field << 3 | LENGTH);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    Message text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
        return bytes(field, value.toBytes());
    }

    /** The fields of another message. */
    Message append(Message other) {
        out.writeBytes(other.toBytes());
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
