package org.bauta.method.obfuscation;

import java.util.List;

import org.bauta.learning.making.FaceNet;
import org.bauta.learning.making.FaceNets;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Tensor;

/** Stands for a Boltzmann machine where no model is at hand: halves contrast, the more the fewer units are kept. */
record FadingNet(double contrast) implements PictureNet {
    private static final ModelDescriptor MODEL = DescriptorReader.parse("""
            id: fading
            name: Fading
            task: reconstruction
            architecture: none
            file: model.onnx
            sha256: %064x
            licence: EPL-2.0
            source: a test
            input: {width: 32, height: 32, colour: bgr, mean: 127.5, scale: 0.008}
            template: [[12, 15], [20, 15], [16, 19.5], [12.8, 24], [19.3, 24]]
            output: {tensors: [units-128, units-64, units-1]}
            """.formatted(1), "fading.yaml").descriptor();

    static FaceNets nets() {
        return FaceNets.fixed(MODEL, output -> new FaceNet(MODEL, new FadingNet(Integer.parseInt(output.substring(6)) / 128.0)));
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
        float[] out = blob.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] *= (float) contrast;
        }
        return List.of(new Tensor(new long[] {1, 3, 32, 32}, out));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
