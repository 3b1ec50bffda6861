package org.bauta.learning.onnx;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.PictureNet;

/**
 * Opens the net, embeds two pictures of noise alone and together: sizes fit, all is finite, a picture's embedding does not
 * depend on its batch, different pictures have different embeddings.
 */
final class RecogniserSelfTest implements SelfTest {
    /** Largest difference, of any component at unit length, between a picture embedded alone and in a batch. */
    private static final double SAME = 1e-4;
    /** Pictures of different noise differ by more than this in some component. */
    private static final double DIFFERENT = 1e-3;
    private static final double UNIT = 1e-3;

    @Override
    public void run(ModelDescriptor descriptor, ModelFile file, NetSource nets) {
        try (PictureNet net = nets.open(descriptor, file)) {
            run(descriptor, new EmbeddingNet(net, descriptor, 2));
        }
    }

    private static void run(ModelDescriptor descriptor, EmbeddingNet net) {
        float[] fine = Noise.picture(descriptor.input(), 1);
        float[] coarse = Noise.picture(descriptor.input(), 16);
        float[] a = unit(descriptor, net.run(fine)[0]);
        float[] b = unit(descriptor, net.run(coarse)[0]);
        if (difference(a, b) < DIFFERENT) {
            throw fault(descriptor, "gives the same embedding for different pictures", "check input.mean and input.scale in the descriptor");
        }
        if (net.largestBatch() > 1) {
            float[] both = java.util.Arrays.copyOf(fine, 2 * fine.length);
            System.arraycopy(coarse, 0, both, fine.length, coarse.length);
            float[][] batch = net.run(both);
            double apart = Math.max(difference(a, unit(descriptor, batch[0])), difference(b, unit(descriptor, batch[1])));
            if (!(apart <= SAME)) {
                throw fault(descriptor, "gives an embedding that depends on the other pictures of its batch (by " + apart + ")",
                        "export it in inference mode, or with a batch size of 1");
            }
        }
    }

    private static float[] unit(ModelDescriptor descriptor, float[] row) {
        if (descriptor.output().orElseThrow().normalised() && Math.abs(UnitLength.length(row) - 1) > UNIT) {
            throw fault(descriptor, "gives embeddings of length " + UnitLength.length(row), "its descriptor says output.normalised: true, correct that");
        }
        return UnitLength.of(row).orElseThrow(() -> fault(descriptor, "gives an embedding that is zero or not finite",
                "check input.mean and input.scale in the descriptor"));
    }

    private static ModelUnavailable fault(ModelDescriptor descriptor, String what, String todo) {
        return new ModelUnavailable("the file of " + descriptor.id() + " fails its self-test: it " + what + "; " + todo);
    }

    private static double difference(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
