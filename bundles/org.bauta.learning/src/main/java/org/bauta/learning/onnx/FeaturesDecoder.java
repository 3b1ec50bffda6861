package org.bauta.learning.onnx;

import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Tensor;

/** Features n x d as they come; of a map n x d x height x width the mean over its cells. */
record FeaturesDecoder(ModelDescriptor model) implements Decoder {
    @Override
    public float[] decode(List<Tensor> outputs, int picture, Placement placement) {
        Tensor only = outputs.get(0);
        int wanted = model.reading().orElseThrow().dimensions();
        if (outputs.size() != 1 || only.shape().length < 2 || only.shape()[1] != wanted) {
            throw new ModelUnavailable("the file of " + model.id() + " gives " + outputs.size() + " output(s), " + OnnxNet.words(only.shape())
                    + ", but its descriptor says n x " + wanted + ": correct output.dimensions or output.tensors in the descriptor");
        }
        int cells = only.size() / wanted;
        float[] out = new float[wanted];
        for (int d = 0; d < wanted; d++) {
            double sum = 0;
            for (int i = 0; i < cells; i++) {
                sum += only.values()[(picture * wanted + d) * cells + i];
            }
            out[d] = (float) (sum / cells);
        }
        return out;
    }
}
