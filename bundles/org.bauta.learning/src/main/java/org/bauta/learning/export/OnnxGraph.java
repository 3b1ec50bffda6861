package org.bauta.learning.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;

/**
 * An ONNX model that grows node by node. The same calls give the same bytes.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">ModelProto, GraphProto, NodeProto, TensorProto</a>
 */
public final class OnnxGraph {
    private static final int OPSET = 13;
    private static final int IR_VERSION = 8;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Message nodes = new Message();
    private final Message tensors = new Message();
    private final Message inputs = new Message();
    private final Message outputs = new Message();
    private final Map<Block, Map<String, String>> shared = new IdentityHashMap<>();
    private int count;

    /** @param shape without the number of pictures, which is free */
    public void input(String name, long... shape) {
        inputs.message(11, value(name, shape));
    }

    /**
     * Makes something that was computed an output under a name.
     *
     * @param shape without the number of pictures, which is free
     */
    public void output(String computed, String name, long... shape) {
        nodes.message(1, new Message().text(1, computed).text(2, name).text(3, name).text(4, "Identity"));
        outputs.message(12, value(name, shape));
    }

    /**
     * @param attributes longs, floats, strings or arrays of longs by name
     * @return name of the node's output
     */
    public String node(String operator, List<String> in, Map<String, Object> attributes) {
        String out = "t" + count++;
        Message node = new Message();
        in.forEach(name -> node.text(1, name));
        node.text(2, out).text(3, operator + "_" + out).text(4, operator);
        new TreeMap<>(attributes).forEach((name, value) -> node.message(5, attribute(name, value)));
        nodes.message(1, node);
        return out;
    }

    private static Message attribute(String name, Object value) {
        Message out = new Message().text(1, name);
        if (value instanceof Float f) {
            return out.float32(2, f).number(20, 1);
        } else if (value instanceof Long l) {
            return out.number(3, l).number(20, 2);
        } else if (value instanceof String s) {
            return out.text(4, s).number(20, 3);
        }
        for (long l : (long[]) value) {
            out.number(8, l);
        }
        return out.number(20, 7);
    }

    /** A parameter of a DJL block by its name, as a tensor. */
    public String parameter(Block block, String name) {
        NDArray array = block.getParameters().get(name).getArray();
        return constant(array.toFloatArray(), array.getShape().getShape());
    }

    /** The same for a block that is written several times: its tensor is in the file once. */
    public String shared(Block block, String name) {
        return shared.computeIfAbsent(block, b -> new HashMap<>()).computeIfAbsent(name, n -> parameter(block, n));
    }

    /** A tensor of numbers. */
    public String constant(float[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return tensor(FLOAT, raw.array(), shape);
    }

    /** A row of whole numbers, as operators take for shapes and places. */
    public String integers(long... values) {
        ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return tensor(INT64, raw.array(), values.length);
    }

    private String tensor(int type, byte[] raw, long... shape) {
        String name = "p" + count++;
        Message tensor = new Message();
        Arrays.stream(shape).forEach(side -> tensor.number(1, side));
        tensors.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
        return name;
    }

    private static Message value(String name, long... shape) {
        Message dimensions = new Message().message(1, new Message().text(2, "n"));
        LongStream.of(shape).forEach(side -> dimensions.message(1, new Message().number(1, side)));
        return new Message().text(1, name).message(2, new Message().message(1, new Message().number(1, FLOAT).message(2, dimensions)));
    }

    /** The file. */
    public byte[] toBytes() {
        Message graph = new Message().append(nodes).text(2, "bauta").append(tensors).append(inputs).append(outputs);
        return new Message().number(1, IR_VERSION).text(2, "bauta").message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPSET)).toBytes();
    }
}
