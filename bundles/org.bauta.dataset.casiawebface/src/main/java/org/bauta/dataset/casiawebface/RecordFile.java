package org.bauta.dataset.casiawebface;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.bauta.core.failure.DataDamaged;

/**
 * A file of records in dmlc-core's RecordIO, little-endian: the magic number 0xced7230a; a word whose upper 3 bits say
 * whether this is a whole record (0) or its first (1), a middle (2) or its last (3) part, and whose lower 29 bits are
 * the length; the bytes; zeros up to a multiple of four. A record is cut into parts where it holds the magic number
 * itself, which is left out and put back between the parts.
 *
 * <p>An image record of MXNet begins with its flag (4 bytes), label (4, a float), id and second id (8 each); if the flag
 * is n > 0, n floats follow that stand for the label.
 */
final class RecordFile implements Closeable {
    private static final int MAGIC = 0xced7230a;
    private static final int HEADER = 24;

    private final Path file;
    private final FileChannel channel;

    RecordFile(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** What is before the picture. @param labels one, or as many as the flag says */
    record Header(int flag, float[] labels) {
    }

    /** @param offset where the record's magic number stands */
    Header header(long offset) throws IOException {
        ByteBuffer head = bytes(offset, 8 + HEADER);
        check(head.getInt(), offset);
        long length = length(head.getInt());
        int flag = head.getInt();
        float single = head.getFloat();
        if (length < HEADER || flag < 0 || HEADER + 4L * flag > length) {
            throw damaged(offset, "its header does not fit into its " + length + " bytes");
        }
        if (flag == 0) {
            return new Header(0, new float[] {single});
        }
        float[] labels = new float[flag];
        bytes(offset + 8 + HEADER, Math.multiplyExact(4, flag)).asFloatBuffer().get(labels);
        return new Header(flag, labels);
    }

    /** The encoded picture in a record. */
    byte[] picture(long offset) throws IOException {
        int before = HEADER + 4 * header(offset).flag();
        byte[] record = record(offset);
        if (record.length < before) {
            throw damaged(offset, "it has " + record.length + " bytes, fewer than its header");
        }
        return Arrays.copyOfRange(record, before, record.length);
    }

    private byte[] record(long offset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long at = offset;
        for (int part = 0;; part++) {
            ByteBuffer head = bytes(at, 8);
            check(head.getInt(), at);
            int word = head.getInt();
            int kind = word >>> 29;
            boolean first = kind == 0 || kind == 1;
            if (first != (part == 0)) {
                throw damaged(at, "a part of kind " + kind + " stands at place " + part);
            }
            if (part > 0) {
                out.writeBytes(new byte[] {0x0a, 0x23, (byte) 0xd7, (byte) 0xce});
            }
            int length = length(word);
            out.writeBytes(bytes(at + 8, length).array());
            if (kind == 0 || kind == 3) {
                return out.toByteArray();
            }
            at += 8 + (length + 3L) / 4 * 4;
        }
    }

    private static int length(int word) {
        return word & (1 << 29) - 1;
    }

    private void check(int magic, long offset) {
        if (magic != MAGIC) {
            throw damaged(offset, "there is no record there (magic number 0x%08x)".formatted(magic));
        }
    }

    private ByteBuffer bytes(long offset, int count) throws IOException {
        if (offset < 0 || offset + count > channel.size()) {
            throw new EOFException("byte " + (offset + count) + " is behind its end at " + channel.size()
                    + ", so it is cut off or belongs to "
                    + "another train.idx");
        }
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip();
    }

    private DataDamaged damaged(long offset, String why) {
        return new DataDamaged(file + ", record at byte " + offset + ": " + why);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
