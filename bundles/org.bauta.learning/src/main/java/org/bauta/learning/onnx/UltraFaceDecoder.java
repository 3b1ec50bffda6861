package org.bauta.learning.onnx;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.catalog.Source;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Box;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Tensor;

/** Two outputs: n scores of background and face, and the n corners of boxes as fractions of the input. */
@Source(key = "linzaer2019", where = "the published code, run_video_face_detect_onnx.py")
final class UltraFaceDecoder implements BoxDecoder {
    @Override
    public boolean points() {
        return false;
    }

    @Override
    public boolean proportional() {
        return false;
    }

    @Override
    public List<Found> decode(ModelDescriptor model, List<Tensor> outputs, double threshold) {
        Tensor scores = columns(model, outputs, 2);
        Tensor boxes = columns(model, outputs, 4);
        double width = model.input().width();
        double height = model.input().height();
        List<Found> found = new ArrayList<>();
        for (int i = 0; 2 * i < scores.values().length; i++) {
            double score = scores.values()[2 * i + 1];
            double x = boxes.values()[4 * i] * width;
            double y = boxes.values()[4 * i + 1] * height;
            double w = boxes.values()[4 * i + 2] * width - x;
            double h = boxes.values()[4 * i + 3] * height - y;
            if (score >= threshold && w > 0 && h > 0) {
                found.add(new Found(new Box(x, y, w, h), score, new double[0]));
            }
        }
        return found;
    }

    private static Tensor columns(ModelDescriptor model, List<Tensor> outputs, int columns) {
        return outputs.stream().filter(t -> t.shape().length == 3 && t.shape()[2] == columns).findFirst()
                .orElseThrow(() -> new ModelUnavailable("the file of " + model.id() + " is no UltraFace: it has no output of " + columns
                        + " columns; correct task or architecture in its descriptor"));
    }
}
