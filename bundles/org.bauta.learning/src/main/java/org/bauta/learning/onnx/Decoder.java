package org.bauta.learning.onnx;

import java.nio.file.Path;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Reading;
import org.bauta.learning.model.Tensor;

/** From the outputs of a net to the numbers of an estimate. */
interface Decoder {
    /**
     * @param outputs those that the descriptor names, in its order
     * @param picture which of the batch
     * @throws ModelUnavailable if the outputs are not what the descriptor says
     */
    float[] decode(List<Tensor> outputs, int picture, Placement placement);

    /**
     * @param folder where a file with heads lies, if the descriptor names one
     * @throws ModelUnavailable if that is missing or another
     */
    static Decoder of(ModelDescriptor model, Path folder) {
        Reading reading = model.reading().orElseThrow();
        return switch (model.task()) {
            case POINTS_5, POINTS_68 -> new PointsDecoder(model);
            case POSE -> new PoseDecoder(model);
            case ACTION_UNITS, EXPRESSION, ATTRIBUTES -> new NumbersDecoder(model);
            case PARSING -> new ParsingDecoder(model);
            case FEATURES -> new FeaturesDecoder(model);
            case PERCEPTION -> new PerceptionDecoder(model, Heads.read(reading, folder));
            case RECOGNISER, DETECTOR, RECONSTRUCTION, GENERATOR, PERTURBATION -> throw new IllegalArgumentException(model.id() + " is no estimator");
        };
    }

    /** All outputs of one picture, one behind the other, as many numbers as the descriptor says. */
    static float[] row(ModelDescriptor model, List<Tensor> outputs, int picture) {
        int wanted = model.reading().orElseThrow().dimensions();
        int given = outputs.stream().mapToInt(Tensor::size).sum();
        if (given != wanted) {
            throw new ModelUnavailable("the file of " + model.id() + " gives " + given + " numbers for a face, but its descriptor says " + wanted
                    + ": correct output in the descriptor");
        }
        float[] row = new float[wanted];
        int at = 0;
        for (Tensor t : outputs) {
            System.arraycopy(t.values(), picture * t.size(), row, at, t.size());
            at += t.size();
        }
        return row;
    }

    /** @throws ModelUnavailable unless the output is a map: n x channels x height x width */
    static long[] map(ModelDescriptor model, Tensor output) {
        if (output.shape().length != 4) {
            throw new ModelUnavailable("the file of " + model.id() + " gives " + OnnxNet.words(output.shape())
                    + ", but a net for " + model.task().word() + " gives maps, n x channels x height x width: correct output.tensors in the descriptor");
        }
        return output.shape();
    }
}
