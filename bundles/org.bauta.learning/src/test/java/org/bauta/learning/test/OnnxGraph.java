package org.bauta.learning.test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes small ONNX files for tests: protocol buffers by hand, a chain of operators with one input and one output. Field
 * numbers are those of onnx.proto.
 */
public final class OnnxGraph {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int FLOAT = 1;

    private final Message graph = new Message();
    private final String input;
    private String last;
    private int nodes;

    private OnnxGraph(String input) {
        this.input = input;
        this.last = input;
    }

    /** @param shape -1 for a free size */
    public static OnnxGraph input(long... shape) {
        OnnxGraph graph = new OnnxGraph("picture");
        graph.graph.message(11, value(graph.input, shape));
        return graph;
    }

    /** Appends an operator of one input; attributes are a Long or a long[]. */
    public OnnxGraph then(String operator, Map<String, Object> attributes) {
        String out = "t" + nodes++;
        Message node = new Message().text(1, last).text(2, out).text(3, out).text(4, operator);
        attributes.forEach((name, v) -> node.message(5, attribute(name, v)));
        graph.message(1, node);
        last = out;
        return this;
    }

    private static Message attribute(String name, Object value) {
        Message attribute = new Message().text(1, name);
        if (value instanceof Long number) {
            return attribute.number(3, number).number(20, 2);
        }
        for (long v : (long[]) value) {
            attribute.number(8, v);
        }
        return attribute.number(20, 7);
    }

    /** The whole file, with the last operator's result as output. */
    public byte[] output(long... shape) {
        graph.text(2, "test").message(12, value(last, shape));
        Message opset = new Message().text(1, "").number(2, OPSET);
        return new Message().number(1, IR_VERSION).message(7, graph).message(8, opset).bytes();
    }

    private static Message value(String name, long... shape) {
        Message sizes = new Message();
        for (long side : shape) {
            sizes.message(1, side < 0 ? new Message().text(2, "n") : new Message().number(1, side));
        }
        Message tensor = new Message().number(1, FLOAT).message(2, sizes);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** One protocol-buffers message. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private Message varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
            return this;
        }

        private Message number(int field, long value) {
            return varint((long) field << 3).varint(value);
        }

        private Message text(int field, String value) {
            return content(field, value.getBytes(StandardCharsets.UTF_8));
        }

        private Message message(int field, Message value) {
            return content(field, value.bytes());
        }

        private Message content(int field, byte[] value) {
            varint((long) field << 3 | 2).varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private byte[] bytes() {
            return out.toByteArray();
        }
    }
}
