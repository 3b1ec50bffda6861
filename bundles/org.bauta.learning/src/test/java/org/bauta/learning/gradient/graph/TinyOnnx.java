package org.bauta.learning.gradient.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bauta.learning.model.ModelFile;

/** Writes ONNX files of a few operators with constants and attributes of every kind; field numbers are those of onnx.proto. */
public final class TinyOnnx {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Wire graph = new Wire();
    private final int opset;
    private String last = "picture";
    private int count;

    private TinyOnnx(int opset, long[] shape) {
        this.opset = opset;
        graph.part(11, value("picture", shape));
    }

    public static TinyOnnx input(int opset, long... shape) {
        return new TinyOnnx(opset, shape);
    }

    /** Name of the newest result. */
    public String last() {
        return last;
    }

    public String floats(long[] shape, float... values) {
        return constant(Tensor.ofFloats(shape, values));
    }

    public String wholes(long... values) {
        return constant(Tensor.ofWholes(new long[] {values.length}, values));
    }

    private String constant(Tensor tensor) {
        String name = "c" + count++;
        graph.part(5, tensor(tensor).text(8, name));
        return name;
    }

    private static Wire tensor(Tensor t) {
        Wire out = new Wire();
        for (long side : t.shape()) {
            out.number(1, side);
        }
        ByteBuffer raw = ByteBuffer.allocate(t.whole() ? 8 * t.wholes().length : 4 * t.floats().length).order(ByteOrder.LITTLE_ENDIAN);
        if (t.whole()) {
            raw.asLongBuffer().put(t.wholes());
        } else {
            raw.asFloatBuffer().put(t.floats());
        }
        return out.number(2, t.whole() ? INT64 : FLOAT).bytes(9, raw.array());
    }

    /** An operator on the newest result and others. */
    public TinyOnnx then(String operator, Map<String, ?> attributes, String... others) {
        String[] inputs = new String[1 + others.length];
        inputs[0] = last;
        System.arraycopy(others, 0, inputs, 1, others.length);
        return node(operator, attributes, List.of(inputs), 1);
    }

    public TinyOnnx node(String operator, Map<String, ?> attributes, List<String> inputs, int outputs) {
        Wire node = new Wire();
        inputs.forEach(i -> node.text(1, i));
        for (int i = 0; i < outputs; i++) {
            last = "t" + count++;
            node.text(2, last);
        }
        node.text(4, operator);
        attributes.forEach((name, v) -> node.part(5, attribute(name, v)));
        graph.part(1, node);
        return this;
    }

    private static Wire attribute(String name, Object value) {
        Wire out = new Wire().text(1, name);
        return switch (value) {
            case Long number -> out.number(3, number).number(20, 2);
            case Float number -> out.real(2, number).number(20, 1);
            case String text -> out.text(4, text).number(20, 3);
            case Tensor tensor -> out.part(5, tensor(tensor)).number(20, 4);
            case long[] numbers -> {
                for (long n : numbers) {
                    out.number(8, n);
                }
                yield out.number(20, 7);
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The newest result becomes the output, of any shape of so many sides. */
    public ModelFile output(int rank) {
        long[] free = new long[rank];
        java.util.Arrays.fill(free, -1);
        graph.text(2, "tiny").part(12, value(last, free));
        Wire set = new Wire().text(1, "").number(2, opset);
        return new ModelFile(Path.of("tiny.onnx"), new Wire().number(1, 8).part(7, graph).part(8, set).out.toByteArray());
    }

    private static Wire value(String name, long... shape) {
        Wire sides = new Wire();
        for (int i = 0; i < shape.length; i++) {
            sides.part(1, shape[i] < 0 ? new Wire().text(2, "n" + i) : new Wire().number(1, shape[i]));
        }
        return new Wire().text(1, name).part(2, new Wire().part(1, new Wire().number(1, FLOAT).part(2, sides)));
    }

    /** One protocol-buffers message. */
    private static final class Wire {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private Wire varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
            return this;
        }

        private Wire number(int field, long value) {
            return varint((long) field << 3).varint(value);
        }

        private Wire real(int field, float value) {
            varint((long) field << 3 | 5);
            out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
            return this;
        }

        private Wire text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        private Wire part(int field, Wire value) {
            return bytes(field, value.out.toByteArray());
        }

        private Wire bytes(int field, byte[] value) {
            varint((long) field << 3 | 2).varint(value.length);
            out.writeBytes(value);
            return this;
        }
    }
}
