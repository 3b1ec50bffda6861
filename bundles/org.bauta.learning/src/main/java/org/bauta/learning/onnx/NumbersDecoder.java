package org.bauta.learning.onnx;

import java.util.List;

import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Reading;
import org.bauta.learning.model.Task;
import org.bauta.learning.model.Tensor;

/**
 * Named numbers of 0..1: expressions, action units, attributes. Intensities of
 * action units are cut to -1..1: one that has a direction, such as AU30, may be signed.
 */
record NumbersDecoder(ModelDescriptor model) implements Decoder {
    @Override
    public float[] decode(List<Tensor> outputs, int picture, Placement placement) {
        float[] row = Decoder.row(model, outputs, picture);
        Reading reading = model.reading().orElseThrow();
        switch (reading.activation()) {
            case SIGMOID -> sigmoid(row);
            case SOFTMAX -> {
                int from = 0;
                for (int length : reading.groups().isEmpty() ? List.of(row.length) : reading.groups()) {
                    softmax(row, from, length);
                    from += length;
                }
            }
            case NONE -> { }
        }
        float[] out = new float[reading.read().size()];
        for (int i = 0, o = 0; i < row.length; i++) {
            if (!reading.names().get(i).equals(Reading.UNREAD)) {
                out[o++] = model.task() == Task.ACTION_UNITS ? Math.clamp(row[i], -1, 1) : row[i];
            }
        }
        return out;
    }

    private static void sigmoid(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (1 / (1 + Math.exp(-row[i])));
        }
    }

    private static void softmax(float[] row, int from, int length) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + length; i++) {
            largest = Math.max(largest, row[i]);
        }
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += Math.exp(row[i] - largest);
        }
        for (int i = from; i < from + length; i++) {
            row[i] = (float) (Math.exp(row[i] - largest) / sum);
        }
    }
}
