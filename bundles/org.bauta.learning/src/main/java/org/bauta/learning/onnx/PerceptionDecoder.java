package org.bauta.learning.onnx;

import java.util.List;

import org.bauta.core.catalog.Source;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Tensor;

/**
 * Maps of several layers, so scaled that the squared Euclidean distance of two estimates is
 * {@code d(x, x0) = sum over l of 1 / (H W) sum over h, w of sum over c of w_c (y - y0)^2}, with y of unit length over the
 * channels of each cell. Without heads every w_c is 1.
 */
@Source(key = "zhang2018lpips", where = "eq. 1")
record PerceptionDecoder(ModelDescriptor model, List<float[]> heads) implements Decoder {
    /** Keeps cells without any response at zero, as in the published code. */
    private static final double EPSILON = 1e-10;

    @Override
    public float[] decode(List<Tensor> outputs, int picture, Placement placement) {
        if (!heads.isEmpty() && heads.size() != outputs.size()) {
            throw new ModelUnavailable("the heads of " + model.id() + " are for " + heads.size() + " maps, but its net gives " + outputs.size()
                    + ": name the right outputs in output.tensors of the descriptor");
        }
        float[] out = new float[outputs.stream().mapToInt(Tensor::size).sum()];
        int at = 0;
        for (int l = 0; l < outputs.size(); l++) {
            layer(outputs.get(l), picture, heads.isEmpty() ? new float[0] : heads.get(l), out, at);
            at += outputs.get(l).size();
        }
        return out;
    }

    private void layer(Tensor map, int picture, float[] weights, float[] out, int at) {
        long[] shape = Decoder.map(model, map);
        int channels = (int) shape[1];
        if (weights.length != 0 && weights.length != channels) {
            throw new ModelUnavailable("the heads of " + model.id() + " have " + weights.length + " weights for a map of " + channels
                    + " channels: they belong to another net");
        }
        int cells = (int) (shape[2] * shape[3]);
        int from = picture * map.size();
        for (int cell = 0; cell < cells; cell++) {
            double square = 0;
            for (int c = 0; c < channels; c++) {
                double v = map.values()[from + c * cells + cell];
                square += v * v;
            }
            double length = Math.sqrt(square) + EPSILON;
            for (int c = 0; c < channels; c++) {
                double w = weights.length == 0 ? 1 : weights[c];
                out[at + c * cells + cell] = (float) (map.values()[from + c * cells + cell] / length * Math.sqrt(w / cells));
            }
        }
    }
}
