package org.bauta.learning.export;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.net.Layer;
import org.bauta.learning.onnx.Telemetry;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * Nets of layers as an ONNX file. The same weights give the same bytes.
 *
 * @param bytes the file
 */
public record OnnxFile(byte[] bytes) {
    /** Name of the input of every file. */
    public static final String INPUT = "input";
    /** Sums of thousands of products in another order; a wrong weight or layer is hundreds of times worse. */
    private static final float TOLERANCE = 1e-4f;

    /**
     * @param shape of one input, without the number of inputs
     * @param outputs layers that read the input, by the name that their output gets
     */
    public static OnnxFile of(long[] shape, Map<String, Layer> outputs) {
        OnnxGraph graph = new OnnxGraph();
        graph.input(INPUT, shape);
        outputs.forEach((name, layer) -> {
            long[] out = layer.shape(batch(1, shape)).getShape();
            graph.output(layer.write(graph, INPUT), name, java.util.Arrays.copyOfRange(out, 1, out.length));
        });
        return new OnnxFile(graph.toBytes());
    }

    private static Shape batch(long n, long[] shape) {
        long[] all = new long[shape.length + 1];
        all[0] = n;
        System.arraycopy(shape, 0, all, 1, shape.length);
        return new Shape(all);
    }

    /**
     * Runs the file with ONNX Runtime and the layers with DJL.
     *
     * @param input of n examples
     * @return the largest difference of two numbers, in units of the largest number of the output, or of 1 if that is smaller
     * @throws ModelUnavailable if it is above 1e-4
     */
    public float check(float[] input, int n, long[] shape, Map<String, Layer> outputs, NDManager manager) {
        Map<String, float[]> given = run(input, batch(n, shape).getShape());
        float worst = 0;
        for (Map.Entry<String, Layer> output : outputs.entrySet()) {
            try (NDManager scope = manager.newSubManager()) {
                NDArray wanted = output.getValue().apply(new ParameterStore(manager, false), scope.create(input, batch(n, shape)), false);
                worst = Math.max(worst, difference(wanted.toFloatArray(), given.get(output.getKey())));
            }
        }
        if (!(worst <= TOLERANCE)) {
            throw new ModelUnavailable("the net and its ONNX file differ by " + worst + ": the file is not written");
        }
        return worst;
    }

    private Map<String, float[]> run(float[] input, long[] shape) {
        OrtEnvironment environment = Telemetry.off();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(bytes, options);
                    OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
                    OrtSession.Result result = session.run(Map.of(INPUT, tensor))) {
                Map<String, float[]> out = new LinkedHashMap<>();
                for (Map.Entry<String, ai.onnxruntime.OnnxValue> value : result) {
                    FloatBuffer numbers = ((OnnxTensor) value.getValue()).getFloatBuffer();
                    float[] copy = new float[numbers.remaining()];
                    numbers.get(copy);
                    out.put(value.getKey(), copy);
                }
                return out;
            }
        } catch (OrtException e) {
            throw new ModelUnavailable("ONNX Runtime refuses the net: " + e.getMessage().replaceAll("\\s+", " "), e);
        }
    }

    private static float difference(float[] wanted, float[] given) {
        float largest = 1;
        float worst = wanted.length == given.length ? 0 : Float.NaN;
        for (int i = 0; i < Math.min(wanted.length, given.length); i++) {
            largest = Math.max(largest, Math.abs(wanted[i]));
            worst = Math.max(worst, Math.abs(wanted[i] - given[i]));
        }
        return worst / largest;
    }
}
