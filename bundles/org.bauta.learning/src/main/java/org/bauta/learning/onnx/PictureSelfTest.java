package org.bauta.learning.onnx;

import java.util.Arrays;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Tensor;

/**
 * Lets a net that makes pictures of pictures look at two pictures of noise, alone and together: each output is as large as
 * the input, all is finite, no picture depends on its batch, different pictures give different ones.
 */
final class PictureSelfTest implements SelfTest {
    @Override
    public void run(ModelDescriptor model, ModelFile file, NetSource nets) {
        try (PictureNet net = nets.open(model, file)) {
            float[] fine = Noise.picture(model.input(), 1);
            float[] coarse = Noise.picture(model.input(), 16);
            List<Tensor> outputs = net.run(fine);
            for (Tensor output : outputs) {
                if (output.size() != fine.length) {
                    throw new ModelUnavailable("the file of " + model.id() + " gives " + output.size() + " numbers for a picture of " + fine.length
                            + ": a net for " + model.task().word() + " gives pictures as large as those it reads; correct output.tensors in the descriptor");
                }
            }
            float[] a = EstimatorSelfTest.numbers(model, outputs, 0);
            float[] b = EstimatorSelfTest.numbers(model, net.run(coarse), 0);
            if (Arrays.equals(a, b)) {
                throw EstimatorSelfTest.fault(model, "gives the same picture for different ones", "check input.mean and input.scale in the descriptor");
            }
            if (net.largestBatch() > 1) {
                float[] both = Arrays.copyOf(fine, 2 * fine.length);
                System.arraycopy(coarse, 0, both, fine.length, coarse.length);
                List<Tensor> batch = net.run(both);
                EstimatorSelfTest.requireSame(model, a, EstimatorSelfTest.numbers(model, batch, 0));
                EstimatorSelfTest.requireSame(model, b, EstimatorSelfTest.numbers(model, batch, 1));
            }
        }
    }
}
