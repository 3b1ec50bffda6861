package org.bauta.product;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An ONNX file by hand: one operator that lays a picture of 8 x 8 out as 192 numbers. Field numbers are those of onnx.proto. */
final class TinyNet {
    static final int DIMENSIONS = 192;

    private TinyNet() {
    }

    static byte[] onnx() {
        byte[] node = join(text(1, "picture"), text(2, "numbers"), text(3, "only"), text(4, "Flatten"));
        byte[] graph = join(message(1, node), text(2, "tiny"), message(11, value("picture", -1, 3, 8, 8)), message(12, value("numbers", -1,
                DIMENSIONS)));
        return join(number(1, 8), message(7, graph), message(8, join(text(1, ""), number(2, 13))));
    }

    /** A descriptor with some hash and size of the embedding. */
    static String descriptor(byte[] file, int dimensions) {
        return """
                id: tiny-net
                name: Pictures as they are
                task: recogniser
                architecture: flat
                file: tiny-net.onnx
                sha256: %s
                licence: EPL-2.0
                source: a test
                input: {width: 8, height: 8, colour: rgb, mean: 0, scale: 1}
                template: [[2, 2], [6, 2], [4, 4], [2.5, 6], [5.5, 6]]
                output: {dimensions: %d, normalised: false}
                similarity: cosine
                thresholds: {0.1: 0.5}
                calibrated-on: nothing
                """.formatted(sha256(file), dimensions);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] value(String name, long... shape) {
        byte[] sizes = new byte[0];
        for (long side : shape) {
            sizes = join(sizes, message(1, side < 0 ? text(2, "n") : number(1, side)));
        }
        byte[] tensor = join(number(1, 1), message(2, sizes));
        return join(text(1, name), message(2, message(1, tensor)));
    }

    private static byte[] number(int field, long value) {
        return join(varint((long) field << 3), varint(value));
    }

    private static byte[] text(int field, String value) {
        return message(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] message(int field, byte[] value) {
        return join(varint((long) field << 3 | 2), varint(value.length), value);
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
