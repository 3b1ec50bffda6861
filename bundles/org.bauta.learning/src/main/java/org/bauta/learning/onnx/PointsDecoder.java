package org.bauta.learning.onnx;

import java.util.List;

import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Reading;
import org.bauta.learning.model.Tensor;

/** Points x0, y0, x1, y1, ... of the input, brought back into the picture. */
record PointsDecoder(ModelDescriptor model) implements Decoder {
    @Override
    public float[] decode(List<Tensor> outputs, int picture, Placement placement) {
        float[] row = Decoder.row(model, outputs, picture);
        Reading reading = model.reading().orElseThrow();
        int count = reading.points().isEmpty() ? row.length / 2 : reading.points().size();
        double[] xy = new double[2 * count];
        for (int i = 0; i < count; i++) {
            int from = reading.points().isEmpty() ? i : reading.points().get(i);
            xy[2 * i] = pixels(row[2 * from], reading.unit(), model.input().width());
            xy[2 * i + 1] = pixels(row[2 * from + 1], reading.unit(), model.input().height());
        }
        double[] inPicture = placement.toPicture(xy);
        float[] out = new float[inPicture.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) inPicture[i];
        }
        return out;
    }

    private static double pixels(double v, Reading.Unit unit, int side) {
        return switch (unit) {
            case FRACTION -> v * side;
            case SIGNED -> (v + 1) / 2 * side;
            default -> v;
        };
    }
}
