package org.bauta.learning.model;

import org.bauta.core.failure.ModelUnavailable;

/**
 * Tells what is wrong with a file that is no ONNX model, before a runtime is asked that would only say "parse error". An
 * ONNX file is one protocol-buffers message whose field 7 is the graph.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">ModelProto</a>
 */
public final class OnnxFormat {
    private static final int GRAPH = 7;
    private static final int VARINT = 0;
    private static final int LENGTH = 2;
    private static final int LAST_FIELD = 26;

    private final byte[] bytes;
    private int position;

    private OnnxFormat(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws ModelUnavailable if the file is of another kind or ends in the middle */
    public static void require(ModelFile file) {
        new OnnxFormat(file.bytes()).walk(file);
    }

    /** Over the fields of the message, one by one, without looking into them. */
    private void walk(ModelFile file) {
        boolean graph = false;
        while (position < bytes.length) {
            long tag = varint();
            long field = tag >>> 3;
            int type = (int) (tag & 7);
            if (field < 1 || field > LAST_FIELD || type != VARINT && type != LENGTH) {
                throw new ModelUnavailable(file.path() + " is no ONNX model");
            }
            long value = varint();
            graph |= field == GRAPH && type == LENGTH;
            if (position < 0 || type == LENGTH && (value < 0 || value > bytes.length - position)) {
                throw new ModelUnavailable(graph ? file.path() + " is truncated: it has " + bytes.length + " bytes, but its graph announces "
                        + (position + value) + "; get it again" : file.path() + " is no ONNX model");
            }
            position += type == LENGTH ? (int) value : 0;
        }
        if (!graph) {
            throw new ModelUnavailable(file.path() + " is no ONNX model: it has no graph");
        }
    }

    /** The number at the position; puts the position below zero where the bytes end before it does. */
    private long varint() {
        long value = 0;
        for (int shift = 0; position >= 0 && shift < 64; shift += 7) {
            if (position >= bytes.length) {
                position = -1;
                return 0;
            }
            byte b = bytes[position++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        return value;
    }
}
