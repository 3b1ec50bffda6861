package org.bauta.learning.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/**
 * A session that turns batches of {@code n x 3 x height x width} floats into {@code n} embeddings. Holds one input buffer
 * outside the heap, used again for every batch: one net for each thread.
 */
final class EmbeddingNet {
    private final OrtSession session;
    private final ModelDescriptor descriptor;
    private final String input;
    private final int pixels;
    private final int dimensions;
    private final int largestBatch;
    private FloatBuffer buffer = FloatBuffer.allocate(0);

    /**
     * @param largestBatch upper bound of {@link #largestBatch()}
     * @throws ModelUnavailable if the session's input or output does not fit the descriptor
     */
    EmbeddingNet(OrtSession session, ModelDescriptor descriptor, int largestBatch) {
        this.session = session;
        this.descriptor = descriptor;
        this.pixels = 3 * descriptor.input().width() * descriptor.input().height();
        this.dimensions = descriptor.output().orElseThrow().dimensions();
        try {
            this.input = fittingInput(session.getInputInfo());
            long batch = shape(session.getInputInfo().get(input))[0];
            this.largestBatch = batch < 0 ? largestBatch : 1;
            requireOutput(session.getOutputInfo());
        } catch (OrtException e) {
            throw new ModelUnavailable(file() + " does not say what it takes and gives: " + e.getMessage(), e);
        }
    }

    private String file() {
        return "the file of " + descriptor.id();
    }

    private String fittingInput(Map<String, NodeInfo> inputs) {
        if (inputs.size() != 1) {
            throw new ModelUnavailable(file() + " takes " + inputs.size() + " inputs " + inputs.keySet() + ", but a recogniser takes one picture");
        }
        NodeInfo only = inputs.values().iterator().next();
        long[] shape = shape(only);
        int width = descriptor.input().width();
        int height = descriptor.input().height();
        if (shape.length != 4 || !fits(shape[1], 3) || !fits(shape[2], height) || !fits(shape[3], width)) {
            throw new ModelUnavailable(file() + " takes " + words(shape) + ", but its descriptor says n x 3 x " + height + " x " + width
                    + " (batch, channels, height, width): correct input in the descriptor");
        }
        if (shape[0] > 1) {
            throw new ModelUnavailable(file() + " takes exactly " + shape[0] + " pictures at a time: export it with a free batch size, or with 1");
        }
        return only.getName();
    }

    private void requireOutput(Map<String, NodeInfo> outputs) {
        long[] shape = shape(outputs.values().iterator().next());
        boolean fits = outputs.size() == 1 && shape.length >= 2 && fits(shape[1], dimensions)
                && Arrays.stream(shape).skip(2).allMatch(s -> fits(s, 1));
        if (!fits) {
            String given = outputs.size() == 1 ? words(shape) : outputs.size() + " outputs " + outputs.keySet();
            throw new ModelUnavailable(file() + " gives " + given + ", but its descriptor says n x " + dimensions
                    + ": correct output.dimensions in the descriptor");
        }
    }

    private long[] shape(NodeInfo node) {
        if (node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT) {
            return tensor.getShape();
        }
        throw new ModelUnavailable(file() + " works on something else than 32-bit floats at '" + node.getName() + "': export it with 32-bit floats");
    }

    private static boolean fits(long side, int wanted) {
        return side == wanted || side < 0;
    }

    private static String words(long[] shape) {
        return Arrays.toString(shape).replace("-1", "n").replace(", ", " x ").replaceAll("[\\[\\]]", "");
    }

    /** How many pictures one run may take. */
    int largestBatch() {
        return largestBatch;
    }

    /**
     * @param blob n pictures as the net wants them
     * @return n rows, as the net gives them
     * @throws ModelUnavailable if the net fails
     */
    float[][] run(float[] blob) {
        int n = blob.length / pixels;
        long[] shape = {n, 3, descriptor.input().height(), descriptor.input().width()};
        try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), outsideHeap(blob), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            if (values.remaining() != n * dimensions) {
                throw new ModelUnavailable(file() + " gives " + values.remaining() + " numbers for " + n + " pictures, but its descriptor says "
                        + dimensions + " each: correct output.dimensions in the descriptor");
            }
            float[][] rows = new float[n][dimensions];
            for (float[] row : rows) {
                values.get(row);
            }
            return rows;
        } catch (OrtException e) {
            throw new ModelUnavailable("ONNX Runtime cannot run " + descriptor.id() + ": " + e.getMessage().replaceAll("\\s+", " "), e);
        }
    }

    private FloatBuffer outsideHeap(float[] blob) {
        if (buffer.capacity() < blob.length) {
            buffer = ByteBuffer.allocateDirect(Math.multiplyExact(Float.BYTES, blob.length)).order(ByteOrder.nativeOrder()).asFloatBuffer();
        }
        buffer.clear().put(blob).flip();
        return buffer;
    }
}
