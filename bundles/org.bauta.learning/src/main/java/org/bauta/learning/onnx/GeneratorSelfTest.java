package org.bauta.learning.onnx;

import java.util.Arrays;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;

/** Lets a generator draw its first two persons, alone and together: all is finite, they differ, and none depends on the other. */
final class GeneratorSelfTest implements SelfTest {
    @Override
    public void run(ModelDescriptor model, ModelFile file, NetSource nets) {
        try (CodeNet net = new CodeNet(model, file)) {
            float[] codes = new float[2 * net.numbers()];
            codes[0] = 1;
            codes[net.numbers() + 1] = 1;
            float[] first = net.draw(Arrays.copyOf(codes, net.numbers()));
            float[] both = net.draw(codes);
            float[] second = Arrays.copyOfRange(both, first.length, both.length);
            for (float v : both) {
                if (!Float.isFinite(v)) {
                    throw fault(model, "gives a number that is not finite");
                }
            }
            if (Arrays.equals(first, second)) {
                throw fault(model, "draws the same picture of different persons");
            }
            EstimatorSelfTest.requireSame(model, first, Arrays.copyOf(both, first.length));
        }
    }

    private static ModelUnavailable fault(ModelDescriptor model, String what) {
        return new ModelUnavailable("the file of " + model.id() + " fails its self-test: it " + what + "; train or export it again");
    }
}
