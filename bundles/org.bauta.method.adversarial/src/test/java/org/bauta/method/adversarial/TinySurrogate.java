package org.bauta.method.adversarial;

import java.util.SplittableRandom;

import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.learning.gradient.FeatureNoise;
import org.bauta.learning.gradient.PixelNet;
import org.bauta.learning.gradient.TorchLock;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.ModelDescriptor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/** A recogniser of random weights for faces of 32 x 32: two convolutions with tanh and a projection to 32 numbers. */
final class TinySurrogate implements PixelNet {
    private static final String YAML = """
            id: tiny-%d
            name: Random weights
            task: recogniser
            architecture: tiny
            file: tiny.onnx
            sha256: %064x
            licence: EPL-2.0
            source: a test
            input: {width: 32, height: 32, colour: bgr, mean: 127.5, scale: 0.02}
            template: [[9, 12], [23, 12], [16, 18], [10, 25], [22, 25]]
            output: {dimensions: 32, normalised: false}
            similarity: cosine
            checked: nothing
            """;

    private final NDManager manager = TorchLock.newManager();
    private final NDArray first;
    private final NDArray second;
    private final NDArray projection;

    private TinySurrogate(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        first = weights(random, .4, 8, 3, 3, 3);
        second = weights(random, .3, 8, 8, 3, 3);
        projection = weights(random, .1, 8 * 7 * 7, 32);
    }

    private NDArray weights(SplittableRandom random, double scale, long... shape) {
        int n = (int) new Shape(shape).size();
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        return manager.create(values, new Shape(shape));
    }

    @Override
    public NDArray forward(NDArray input, FeatureNoise noise) {
        Shape two = new Shape(2, 2);
        NDArray a = noise.over(Conv2d.conv2d(input, first, null, two, new Shape(0, 0), new Shape(1, 1), 1).head()).tanh();
        NDArray b = noise.over(Conv2d.conv2d(a, second, null, two, new Shape(0, 0), new Shape(1, 1), 1).head()).tanh();
        return b.reshape(b.getShape().get(0), -1).matMul(projection);
    }

    @Override
    public NDManager manager() {
        return manager;
    }

    @Override
    public void close() {
        manager.close();
    }

    static DifferentiableRecogniser open(long seed) {
        ModelDescriptor descriptor = DescriptorReader.parse(YAML.formatted(seed, seed), "tiny.yaml").descriptor();
        return new DifferentiableRecogniser(descriptor, new TinySurrogate(seed));
    }

    /** The same for every id, but for one that is called so: another. */
    static Surrogates surrogates() {
        DifferentiableRecogniser one = open(1);
        DifferentiableRecogniser other = open(2);
        return Surrogates.fixed(id -> id.equals("other") ? other : one);
    }
}
