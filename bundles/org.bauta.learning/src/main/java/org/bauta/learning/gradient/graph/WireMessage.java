package org.bauta.learning.gradient.graph;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One protocol-buffers message by field number: numbers as {@code Long}, 32-bit values as {@code Float}, everything with a
 * length as a {@code ByteBuffer}. ONNX needs no more of the format.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
final class WireMessage {
    private final Map<Integer, List<Object>> fields = new HashMap<>();

    /** @throws IllegalArgumentException if the bytes are no such message */
    WireMessage(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (in.hasRemaining()) {
                long tag = varint(in);
                fields.computeIfAbsent((int) (tag >>> 3), k -> new ArrayList<>()).add(value((int) (tag & 7), in));
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a message ends in the middle", e);
        }
    }

    private static Object value(int type, ByteBuffer in) {
        return switch (type) {
            case 0 -> varint(in);
            case 1 -> in.getLong();
            case 2 -> part(in, varint(in));
            case 5 -> in.getFloat();
            default -> throw new IllegalArgumentException("there is no wire type " + type);
        };
    }

    private static ByteBuffer part(ByteBuffer in, long length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a field of " + length + " bytes, but only " + in.remaining() + " follow");
        }
        ByteBuffer part = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + (int) length);
        return part;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }

    boolean has(int field) {
        return fields.containsKey(field);
    }

    /** Every part with a length of that number. */
    List<ByteBuffer> parts(int field) {
        List<ByteBuffer> out = new ArrayList<>();
        for (Object value : fields.getOrDefault(field, List.of())) {
            if (value instanceof ByteBuffer part) {
                out.add(part.duplicate().order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        return out;
    }

    List<WireMessage> messages(int field) {
        return parts(field).stream().map(WireMessage::new).toList();
    }

    List<String> texts(int field) {
        return parts(field).stream().map(p -> StandardCharsets.UTF_8.decode(p).toString()).toList();
    }

    /** The last one given, else an empty text. */
    String text(int field) {
        List<String> all = texts(field);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    long number(int field, long otherwise) {
        List<Object> all = fields.getOrDefault(field, List.of());
        return !all.isEmpty() && all.get(all.size() - 1) instanceof Long number ? number : otherwise;
    }

    float real(int field, float otherwise) {
        List<Object> all = fields.getOrDefault(field, List.of());
        return !all.isEmpty() && all.get(all.size() - 1) instanceof Float number ? number : otherwise;
    }

    /** Repeated numbers, packed or not. */
    long[] numbers(int field) {
        List<Long> out = new ArrayList<>();
        for (Object value : fields.getOrDefault(field, List.of())) {
            if (value instanceof Long number) {
                out.add(number);
            } else if (value instanceof ByteBuffer packed) {
                ByteBuffer in = packed.duplicate();
                while (in.hasRemaining()) {
                    out.add(varint(in));
                }
            }
        }
        return out.stream().mapToLong(Long::longValue).toArray();
    }

    /** Repeated 32-bit floats, packed or not. */
    float[] reals(int field) {
        List<Float> out = new ArrayList<>();
        for (Object value : fields.getOrDefault(field, List.of())) {
            if (value instanceof Float number) {
                out.add(number);
            } else if (value instanceof ByteBuffer packed) {
                ByteBuffer in = packed.duplicate().order(ByteOrder.LITTLE_ENDIAN);
                while (in.remaining() >= Float.BYTES) {
                    out.add(in.getFloat());
                }
            }
        }
        float[] values = new float[out.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = out.get(i);
        }
        return values;
    }
}
