package org.bauta.learning.onnx;

import java.util.Arrays;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Task;
import org.bauta.learning.model.Tensor;

/**
 * Lets the net look at two pictures of noise, alone and together: outputs fit the descriptor, all is finite, a picture's
 * numbers do not depend on its batch, different pictures have different numbers, probabilities are probabilities.
 */
final class EstimatorSelfTest implements SelfTest {
    /** Largest difference between a picture alone and in a batch, relative to the largest number. */
    private static final double SAME = 1e-3;
    /** How far a probability may lie outside of 0..1, and a sum of them from 1. */
    private static final double PROBABLE = 1e-2;

    @Override
    public void run(ModelDescriptor model, ModelFile file, NetSource nets) {
        try (PictureNet net = nets.open(model, file)) {
            Decoder decoder = Decoder.of(model, file.path().toAbsolutePath().getParent());
            float[] fine = Noise.picture(model.input(), 1);
            float[] coarse = Noise.picture(model.input(), 16);
            float[] a = numbers(model, net.run(fine), 0);
            float[] b = numbers(model, net.run(coarse), 0);
            if (Arrays.equals(a, b)) {
                throw fault(model, "gives the same numbers for different pictures", "check input.mean and input.scale in the descriptor");
            }
            float[] estimate = decoder.decode(net.run(coarse), 0, xy -> xy);
            if (model.task() == Task.EXPRESSION || model.task() == Task.ATTRIBUTES) {
                requireProbable(model, estimate);
            }
            if (net.largestBatch() > 1) {
                float[] both = Arrays.copyOf(fine, 2 * fine.length);
                System.arraycopy(coarse, 0, both, fine.length, coarse.length);
                List<Tensor> batch = net.run(both);
                requireSame(model, a, numbers(model, batch, 0));
                requireSame(model, b, numbers(model, batch, 1));
            }
        }
    }

    /** All outputs of one picture; finite. */
    static float[] numbers(ModelDescriptor model, List<Tensor> outputs, int picture) {
        float[] out = new float[outputs.stream().mapToInt(Tensor::size).sum()];
        int at = 0;
        for (Tensor t : outputs) {
            System.arraycopy(t.values(), picture * t.size(), out, at, t.size());
            at += t.size();
        }
        for (float v : out) {
            if (!Float.isFinite(v)) {
                throw fault(model, "gives a number that is not finite", "check input.mean and input.scale in the descriptor");
            }
        }
        return out;
    }

    private static void requireProbable(ModelDescriptor model, float[] estimate) {
        double sum = 0;
        for (float v : estimate) {
            sum += v;
            if (v < -PROBABLE || v > 1 + PROBABLE) {
                throw fault(model, "gives " + v + " where a number of 0 to 1 belongs", "correct output.activation in the descriptor");
            }
        }
        if (model.task() == Task.EXPRESSION && Math.abs(sum - 1) > PROBABLE) {
            throw fault(model, "gives expressions that sum to " + sum + " instead of 1", "correct output.activation in the descriptor");
        }
    }

    static void requireSame(ModelDescriptor model, float[] alone, float[] inBatch) {
        double largest = 0;
        double apart = 0;
        for (int i = 0; i < alone.length; i++) {
            largest = Math.max(largest, Math.abs(alone[i]));
            apart = Math.max(apart, Math.abs(alone[i] - inBatch[i]));
        }
        if (!(apart <= SAME * Math.max(largest, 1e-6))) {
            throw fault(model, "gives numbers that depend on the other pictures of the batch (by " + apart + ")",
                    "export it in inference mode, or with a batch size of 1");
        }
    }

    static ModelUnavailable fault(ModelDescriptor model, String what, String todo) {
        return new ModelUnavailable("the file of " + model.id() + " fails its self-test: it " + what + "; " + todo);
    }
}
