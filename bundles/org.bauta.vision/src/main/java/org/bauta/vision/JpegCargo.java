package org.bauta.vision;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bauta.core.failure.DataDamaged;

/**
 * Bytes in application segments (APP11) of a JPEG file, where other programs skip them. A segment holds at most 65,533 bytes, so
 * that each content is cut into parts: mark, number of the content, number of the part, count of parts, data.
 */
final class JpegCargo {
    private static final int MARKER = 0xffeb;
    private static final int START_OF_SCAN = 0xffda;
    private static final byte[] MARK = "Bauta\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = MARK.length + 3 * Short.BYTES;
    private static final int LARGEST_PART = 0xffff - Short.BYTES - HEAD;
    private static final int MOST = 0xffff;

    private JpegCargo() {
    }

    /** The file with a content in segments right behind its start marker. */
    static byte[] load(byte[] file, List<byte[]> contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, 2);
        for (int i = 0; i < contents.size(); i++) {
            byte[] content = contents.get(i);
            int parts = Math.max(1, Math.ceilDiv(content.length, LARGEST_PART));
            if (parts > MOST || contents.size() > MOST) {
                throw new IllegalArgumentException("too much for one file: " + content.length + " bytes");
            }
            for (int p = 0; p < parts; p++) {
                int from = p * LARGEST_PART;
                int size = Math.min(LARGEST_PART, content.length - from);
                out.writeBytes(ByteBuffer.allocate(4 + HEAD).putShort((short) MARKER).putShort((short) (2 + HEAD + size)).put(MARK)
                        .putShort((short) i).putShort((short) p).putShort((short) parts).array());
                out.write(content, from, size);
            }
        }
        out.write(file, 2, file.length - 2);
        return out.toByteArray();
    }

    /** The contents in order. @throws DataDamaged if a part is missing */
    static List<byte[]> unload(byte[] file) {
        List<ByteArrayOutputStream> contents = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file);
        in.position(Math.min(2, file.length));
        while (in.remaining() >= 4) {
            int marker = in.getShort() & 0xffff;
            int length = in.getShort() & 0xffff;
            if (marker == START_OF_SCAN || length < 2 || length - 2 > in.remaining()) {
                break;
            }
            byte[] segment = new byte[length - 2];
            in.get(segment);
            if (marker == MARKER && segment.length >= HEAD && Arrays.equals(MARK, 0, MARK.length, segment, 0, MARK.length)) {
                take(segment, contents, left);
            }
        }
        if (left.stream().anyMatch(l -> l != 0)) {
            throw new DataDamaged("a part of what the JPEG file carries beside its pixels is missing; use the file as it was released");
        }
        return contents.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    private static void take(byte[] segment, List<ByteArrayOutputStream> contents, List<Integer> left) {
        ByteBuffer head = ByteBuffer.wrap(segment, MARK.length, 3 * Short.BYTES);
        int content = head.getShort() & 0xffff;
        int part = head.getShort() & 0xffff;
        int parts = head.getShort() & 0xffff;
        if (part == 0 && content == contents.size()) {
            contents.add(new ByteArrayOutputStream());
            left.add(parts);
        }
        boolean follows = content == contents.size() - 1 && left.get(content) == parts - part;
        if (!follows) {
            throw new DataDamaged("what the JPEG file carries beside its pixels is out of order; use the file as it was released");
        }
        contents.get(content).write(segment, HEAD, segment.length - HEAD);
        left.set(content, parts - part - 1);
    }
}
