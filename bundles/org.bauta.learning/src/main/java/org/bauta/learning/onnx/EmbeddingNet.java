package org.bauta.learning.onnx;

import java.util.Arrays;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Tensor;

/** A net that turns batches of {@code n x 3 x height x width} floats into {@code n} embeddings. */
final class EmbeddingNet implements AutoCloseable {
    private final PictureNet net;
    private final String file;
    private final int dimensions;
    private final int largestBatch;

    /**
     * @param net closed with this one
     * @param largestBatch upper bound of {@link #largestBatch()}
     * @throws ModelUnavailable if the net's output does not fit the descriptor
     */
    EmbeddingNet(PictureNet net, ModelDescriptor descriptor, int largestBatch) {
        this.net = net;
        this.file = "the file of " + descriptor.id();
        this.dimensions = descriptor.output().orElseThrow().dimensions();
        this.largestBatch = Math.min(largestBatch, net.largestBatch());
        if (!net.outputs().isEmpty()) {
            requireOutput(net.outputs());
        }
    }

    private void requireOutput(List<long[]> outputs) {
        long[] shape = outputs.get(0);
        boolean fits = outputs.size() == 1 && shape.length >= 2 && fits(shape[1], dimensions)
                && Arrays.stream(shape).skip(2).allMatch(s -> fits(s, 1));
        if (!fits) {
            throw new ModelUnavailable(file + " gives " + (outputs.size() == 1 ? OnnxNet.words(shape) : outputs.size() + " outputs")
                    + ", but its descriptor says n x " + dimensions + ": correct output.dimensions in the descriptor");
        }
    }

    private static boolean fits(long side, int wanted) {
        return side == wanted || side < 0;
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
        List<Tensor> outputs = net.run(blob);
        Tensor only = outputs.get(0);
        if (outputs.size() != 1 || only.size() != dimensions) {
            throw new ModelUnavailable(file + " gives " + (outputs.size() == 1 ? only.size() + " numbers" : outputs.size() + " outputs")
                    + " for a picture, but its descriptor says " + dimensions + ": correct output.dimensions in the descriptor");
        }
        float[][] rows = new float[only.pictures()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(only.values(), i * dimensions, (i + 1) * dimensions);
        }
        return rows;
    }

    @Override
    public void close() {
        net.close();
    }
}
