package org.bauta.learning.onnx;

import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Tensor;

/** The class with the largest score in each cell of a map n x classes x height x width. */
record ParsingDecoder(ModelDescriptor model) implements Decoder {
    @Override
    public float[] decode(List<Tensor> outputs, int picture, Placement placement) {
        Tensor scores = outputs.get(0);
        long[] shape = Decoder.map(model, scores);
        int classes = model.reading().orElseThrow().names().size();
        if (outputs.size() != 1 || shape[1] != classes) {
            throw new ModelUnavailable("the file of " + model.id() + " gives " + outputs.size() + " output(s) with " + shape[1]
                    + " classes, but its descriptor names " + classes + ": correct output.names in the descriptor");
        }
        int cells = (int) (shape[2] * shape[3]);
        float[] out = new float[cells];
        int from = picture * classes * cells;
        for (int cell = 0; cell < cells; cell++) {
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = scores.values()[from + c * cells + cell] > scores.values()[from + best * cells + cell] ? c : best;
            }
            out[cell] = best;
        }
        return out;
    }
}
