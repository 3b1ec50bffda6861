package org.bauta.learning.onnx;

import java.nio.FloatBuffer;
import java.util.Map;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.Reading;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/** A net that draws a picture from a row of numbers. Safe for use by several threads. */
public final class CodeNet implements AutoCloseable {
    private final ModelDescriptor model;
    private final OrtSession session;
    private final String input;
    private final String output;
    private final int numbers;

    /**
     * @param model of a generator
     * @param file whose hash has been checked
     * @throws ModelUnavailable if the file cannot be loaded or does not fit its descriptor
     */
    public CodeNet(ModelDescriptor model, ModelFile file) {
        this.model = model;
        Reading reading = model.reading().orElseThrow();
        this.output = reading.tensors().get(0);
        this.numbers = reading.dimensions() + reading.names().size();
        this.session = Sessions.start(file);
        try {
            this.input = fittingInput(session.getInputInfo());
        } catch (OrtException e) {
            throw new ModelUnavailable("the file of " + model.id() + " does not say what it takes: " + e.getMessage(), e);
        }
    }

    private String fittingInput(Map<String, NodeInfo> inputs) throws OrtException {
        NodeInfo only = inputs.values().iterator().next();
        boolean row = inputs.size() == 1 && only.getInfo() instanceof TensorInfo t && t.getShape().length == 2 && t.getShape()[1] == numbers;
        if (!row || !session.getOutputInfo().containsKey(output)) {
            session.close();
            throw new ModelUnavailable("the file of " + model.id() + " does not draw '" + output + "' from " + numbers
                    + " numbers, as its descriptor says: correct output in the descriptor");
        }
        return only.getName();
    }

    /** How many numbers describe a picture. */
    public int numbers() {
        return numbers;
    }

    /**
     * @param codes n rows
     * @return n pictures, {@code 3 x height x width} each, in the units of the descriptor
     * @throws ModelUnavailable if the net fails or gives something of another size
     */
    public float[] draw(float[] codes) {
        int n = codes.length / numbers;
        int wanted = n * 3 * model.input().width() * model.input().height();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(codes), new long[] {n, numbers});
                OrtSession.Result result = session.run(Map.of(input, tensor), java.util.Set.of(output))) {
            FloatBuffer made = ((OnnxTensor) result.get(0)).getFloatBuffer();
            if (made.remaining() != wanted) {
                throw new ModelUnavailable("the file of " + model.id() + " gives " + made.remaining() + " numbers for " + n
                        + " pictures, but its descriptor says " + wanted + ": correct input in the descriptor");
            }
            float[] out = new float[wanted];
            made.get(out);
            return out;
        } catch (OrtException e) {
            throw new ModelUnavailable("ONNX Runtime cannot run " + model.id() + ": " + e.getMessage().replaceAll("\\s+", " "), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a session of ONNX Runtime cannot be closed", e);
        }
    }
}
