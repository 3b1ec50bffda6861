package org.bauta.method.adversarial;

import java.util.List;

import org.bauta.learning.making.FaceNet;
import org.bauta.learning.making.FaceNets;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Tensor;

/** Stands for a generator where no model is at hand: pushes bright samples down and dark ones up, as far as it may. */
final class StripesNet implements PictureNet {
    static final String SURROGATE = "%064x".formatted(7);
    private static final ModelDescriptor MODEL = DescriptorReader.parse("""
            id: stripes
            name: Stripes
            task: perturbation
            architecture: none
            file: model.onnx
            sha256: %064x
            licence: EPL-2.0
            source: a test
            input: {width: 32, height: 32, colour: rgb, mean: 127.5, scale: 0.008}
            template: [[9, 12], [23, 12], [16, 18], [10, 25], [22, 25]]
            output: {tensors: [perturbation]}
            surrogate: {id: some, sha256: "%s"}
            """.formatted(1, SURROGATE), "stripes.yaml").descriptor();

    static FaceNets nets() {
        return FaceNets.fixed(MODEL, output -> new FaceNet(MODEL, new StripesNet()));
    }

    @Override
    public int largestBatch() {
        return 1;
    }

    @Override
    public List<long[]> outputs() {
        return List.of();
    }

    @Override
    public List<Tensor> run(float[] blob) {
        float[] out = new float[blob.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = blob[i] > 0 ? -1 : 1;
        }
        return List.of(new Tensor(new long[] {1, 3, 32, 32}, out));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
