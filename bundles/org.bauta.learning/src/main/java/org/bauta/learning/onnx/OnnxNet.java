package org.bauta.learning.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Reading;
import org.bauta.learning.model.Task;
import org.bauta.learning.model.Tensor;

/** A session of ONNX Runtime. Holds one input buffer outside the heap, used again for every batch. */
final class OnnxNet implements PictureNet {
    private final OrtSession session;
    private final ModelDescriptor descriptor;
    private final Runnable onClose;
    private final String input;
    private final int pixels;
    private final int largestBatch;
    private final Set<String> wanted;
    private final List<long[]> outputs = new ArrayList<>();
    private FloatBuffer buffer = FloatBuffer.allocate(0);
    private boolean closed;

    /**
     * @param onClose gives the session back; called once
     * @throws ModelUnavailable if the session's input or output does not fit the descriptor
     */
    OnnxNet(OrtSession session, ModelDescriptor descriptor, Runnable onClose) {
        this.session = session;
        this.descriptor = descriptor;
        this.onClose = onClose;
        this.pixels = 3 * descriptor.input().width() * descriptor.input().height();
        try {
            this.input = fittingInput(session.getInputInfo());
            this.largestBatch = shape(session.getInputInfo().get(input))[0] < 0 ? Integer.MAX_VALUE : 1;
            this.wanted = wanted(session.getOutputInfo());
            for (String name : wanted) {
                outputs.add(shape(session.getOutputInfo().get(name)));
            }
        } catch (OrtException e) {
            throw new ModelUnavailable(file() + " does not say what it takes and gives: " + e.getMessage(), e);
        }
    }

    private String file() {
        return "the file of " + descriptor.id();
    }

    private String fittingInput(Map<String, NodeInfo> inputs) {
        if (inputs.size() != 1) {
            throw new ModelUnavailable(file() + " takes " + inputs.size() + " inputs " + inputs.keySet() + ", but a " + descriptor.task().word()
                    + " net takes one picture");
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

    private Set<String> wanted(Map<String, NodeInfo> given) {
        List<String> names = descriptor.reading().map(Reading::tensors).orElse(List.of());
        for (String name : names) {
            if (!given.containsKey(name)) {
                throw new ModelUnavailable(file() + " has no output '" + name + "' (it has " + String.join(", ", given.keySet())
                        + "): correct output.tensors in the descriptor");
            }
        }
        return new LinkedHashSet<>(names.isEmpty() ? given.keySet() : names);
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

    /** A shape as it is written in messages: {@code n x 3 x 112 x 112}. */
    static String words(long[] shape) {
        return Arrays.toString(shape).replace("-1", "n").replace(", ", " x ").replaceAll("[\\[\\]]", "");
    }

    @Override
    public int largestBatch() {
        return largestBatch;
    }

    @Override
    public List<long[]> outputs() {
        return outputs;
    }

    @Override
    public List<Tensor> run(float[] blob) {
        long[] shape = {blob.length / pixels, 3, descriptor.input().height(), descriptor.input().width()};
        try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), outsideHeap(blob), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor), wanted)) {
            List<Tensor> out = new ArrayList<>();
            for (String name : wanted) {
                out.add(tensor((OnnxTensor) result.get(name).orElseThrow(), blob.length / pixels));
            }
            return out;
        } catch (OrtException e) {
            throw new ModelUnavailable("ONNX Runtime cannot run " + descriptor.id() + ": " + e.getMessage().replaceAll("\\s+", " "), e);
        }
    }

    private Tensor tensor(OnnxTensor value, int pictures) {
        long[] shape = value.getInfo().getShape();
        FloatBuffer floats = value.getFloatBuffer();
        if (floats == null || shape.length == 0 || shape[0] != pictures && descriptor.task() != Task.DETECTOR) {
            throw new ModelUnavailable(file() + " gives " + words(shape) + " for " + pictures
                    + " pictures: the first size of an output has to be the number of pictures");
        }
        float[] values = new float[floats.remaining()];
        floats.get(values);
        return new Tensor(shape, values);
    }

    private FloatBuffer outsideHeap(float[] blob) {
        if (buffer.capacity() < blob.length) {
            buffer = ByteBuffer.allocateDirect(Math.multiplyExact(Float.BYTES, blob.length)).order(ByteOrder.nativeOrder()).asFloatBuffer();
        }
        buffer.clear().put(blob).flip();
        return buffer;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
    }
}
