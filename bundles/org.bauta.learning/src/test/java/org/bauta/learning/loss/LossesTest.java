package org.bauta.learning.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

import org.bauta.learning.gradient.TorchLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Every loss against its equation in plain Java, and its gradient against finite differences. */
class LossesTest {
    private static final double NEAR = 2e-5;

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = TorchLock.newManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static float[] random(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            out[i] = (float) (2 * random.nextDouble() - 1);
        }
        return out;
    }

    private NDArray array(long seed, long... shape) {
        Shape s = new Shape(shape);
        return manager.create(random((int) s.size(), seed), s);
    }

    /** The gradient of a loss at some values against central differences. */
    private void differentiates(UnaryOperator<NDArray> loss, float[] at, long... shape) {
        NDArray x = manager.create(at, new Shape(shape));
        x.setRequiresGradient(true);
        float[] gradient;
        try (TorchLock lock = TorchLock.take(); GradientCollector collector = TorchLock.engine().newGradientCollector()) {
            assertTrue(lock != null);
            collector.backward(loss.apply(x));
            gradient = x.getGradient().toFloatArray();
        }
        float step = 5e-3f;
        for (int i = 0; i < at.length; i += Math.max(1, at.length / 12)) {
            float[] up = at.clone();
            up[i] += step;
            float[] down = at.clone();
            down[i] -= step;
            double slope = (loss.apply(manager.create(up, new Shape(shape))).getFloat() - loss.apply(manager.create(down, new Shape(shape))).getFloat())
                    / (2 * step);
            assertEquals(slope, gradient[i], 5e-3 * Math.max(1, Math.abs(slope)), "at " + i);
        }
    }

    @Test
    void reconstruction() {
        NDArray x = manager.create(new float[] {1, 2, 3, 4});
        NDArray y = manager.create(new float[] {1, 0, 6, 4});
        assertEquals(5 / 4.0, Reconstruction.l1(x, y).getFloat(), NEAR);
        assertEquals(13 / 4.0, Reconstruction.l2(x, y).getFloat(), NEAR);
        differentiates(a -> Reconstruction.l2(a, array(2, 3, 4)), random(12, 1), 3, 4);
    }

    @Test
    void edgesSeeNoBrightnessButEveryStep() {
        NDArray flat = manager.create(new float[] {5, 5, 5, 5, 5, 5}, new Shape(1, 1, 2, 3));
        NDArray brighter = flat.add(3);
        assertEquals(0, Edges.loss(flat, brighter).getFloat(), NEAR);
        // one pixel off by 2: it has one neighbor to the left, one to the right and one below; 4 steps across, 3 down
        NDArray spot = manager.create(new float[] {5, 7, 5, 5, 5, 5}, new Shape(1, 1, 2, 3));
        assertEquals(2 * 2 / 4.0 + 2 / 3.0, Edges.loss(spot, flat).getFloat(), NEAR);
    }

    @Test
    void perceptualAddsMapsOfAnySize() {
        NDList a = new NDList(array(1, 1, 2, 4, 4), array(2, 1, 8, 2, 2));
        NDList b = new NDList(array(3, 1, 2, 4, 4), array(4, 1, 8, 2, 2));
        double wanted = Reconstruction.l1(a.get(0), b.get(0)).getFloat() + Reconstruction.l1(a.get(1), b.get(1)).getFloat();
        assertEquals(wanted, Perceptual.loss(a, b).getFloat(), NEAR);
        assertEquals(0, Perceptual.loss(a, a).getFloat(), 0);
    }

    @Test
    void identityIsTheCosineWhateverTheLength() {
        NDArray x = manager.create(new float[] {3, 4, 1, 0}, new Shape(2, 2));
        NDArray y = manager.create(new float[] {4, 3, 0, 2}, new Shape(2, 2));
        assertEquals((1 - 24 / 25.0 + 1 - 0) / 2, Identity.keep(x, y).getFloat(), NEAR);
        assertEquals((24 / 25.0 - 0.3) / 2, Identity.leave(x, y, 0.3).getFloat(), NEAR);
        differentiates(a -> Identity.keep(a, array(8, 3, 5)), random(15, 7), 3, 5);
    }

    @Test
    void attributeLevelsAndLabels() {
        NDList a = new NDList(manager.create(new float[] {1, 2, 3, 4}, new Shape(2, 2)), manager.create(new float[] {1, 1}, new Shape(2, 1)));
        NDList b = new NDList(manager.create(new float[] {0, 2, 3, 2}, new Shape(2, 2)), manager.create(new float[] {1, 4}, new Shape(2, 1)));
        assertEquals((1 + 4 + 9) / 2.0 / 2, Attribute.levels(a, b).getFloat(), NEAR);
        float[] z = {0.5f, -2, 30, -40};
        float[] labels = {1, 1, 1, 0};
        double wanted = (Math.log1p(Math.exp(-0.5)) + Math.log1p(Math.exp(2))) / 2;
        assertEquals(wanted, Attribute.labels(manager.create(z, new Shape(2, 2)), manager.create(labels, new Shape(2, 2))).getFloat(), NEAR);
    }

    @Test
    void degreesAreWeightedCrossEntropiesWithSharesOfMargins() {
        float[] z = random(6, 9);
        float[] m = {0.8f, -0.4f, 3, -3, -0.2f, 1.5f};
        float[] positive = {5, 2, 1};
        float[] negative = {0.6f, 0.7f, 1};
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            double share = 1 / (1 + Math.exp(-2 * m[i]));
            double given = 1 / (1 + Math.exp(-z[i]));
            double weight = (m[i] > 0 ? positive : negative)[i % 3];
            sum -= weight * (share * Math.log(given) + (1 - share) * Math.log(1 - given));
        }
        NDArray margins = manager.create(m, new Shape(2, 3));
        assertEquals(sum / 6, CrossEntropy.degrees(manager.create(z, new Shape(2, 3)), margins, 2, positive, negative).getFloat(), NEAR);
        differentiates(x -> CrossEntropy.degrees(x, margins, 2, positive, negative), z, 2, 3);
    }

    @Test
    void crossEntropyOfCellsIsTheWeightedMeanOfLogarithms() {
        float[] z = random(1 * 3 * 2 * 1, 4);
        float[] labels = {2, 0};
        float[] weights = {1, 5, 3};
        double sum = 0;
        double all = 0;
        for (int cell = 0; cell < 2; cell++) {
            double total = 0;
            for (int c = 0; c < 3; c++) {
                total += Math.exp(z[2 * c + cell]);
            }
            int own = (int) labels[cell];
            sum -= weights[own] * Math.log(Math.exp(z[2 * own + cell]) / total);
            all += weights[own];
        }
        NDArray given = manager.create(z, new Shape(1, 3, 2, 1));
        assertEquals(sum / all, CrossEntropy.cells(given, manager.create(labels, new Shape(1, 2, 1)), weights).getFloat(), NEAR);
    }

    @Test
    void adversarialLossesAtKnownAnswers() {
        NDArray real = manager.create(new float[] {2, -1});
        NDArray made = manager.create(new float[] {0.5f, -3});
        double vanilla = (softplus(-2) + softplus(1)) / 2 + (softplus(0.5) + softplus(-3)) / 2;
        assertEquals(vanilla, Adversarial.VANILLA.discriminator(real, made).getFloat(), NEAR);
        assertEquals((softplus(-0.5) + softplus(3)) / 2, Adversarial.VANILLA.generator(made).getFloat(), NEAR);
        assertEquals((0 + 2) / 2.0 + (1.5 + 0) / 2, Adversarial.HINGE.discriminator(real, made).getFloat(), NEAR);
        assertEquals(1.25, Adversarial.HINGE.generator(made).getFloat(), NEAR);
        assertEquals(((1 + 4) / 2.0 + (0.25 + 9) / 2) / 2, Adversarial.LEAST_SQUARES.discriminator(real, made).getFloat(), NEAR);
        assertEquals((0.25 + 16) / 4, Adversarial.LEAST_SQUARES.generator(made).getFloat(), NEAR);
        assertEquals(-1.25 - 0.5, Adversarial.WASSERSTEIN.discriminator(real, made).getFloat(), NEAR);
    }

    private static double softplus(double z) {
        return Math.log1p(Math.exp(z));
    }

    @Test
    void arcFaceMovesTheOwnAngleAlone() {
        double[] angles = {0.7, 1.2, 2.0};
        float[] cosines = {(float) Math.cos(0.7), (float) Math.cos(1.2), (float) Math.cos(2.0)};
        double s = 8;
        double m = 0.4;
        double own = Math.exp(s * Math.cos(angles[1] + m));
        double wanted = -Math.log(own / (own + Math.exp(s * Math.cos(0.7)) + Math.exp(s * Math.cos(2.0))));
        NDArray label = manager.create(new float[] {1});
        assertEquals(wanted, ArcFace.loss(manager.create(cosines, new Shape(1, 3)), label, 8, 0.4f).getFloat(), NEAR);
        differentiates(c -> ArcFace.loss(c, manager.create(new float[] {1, 0}), 8, 0.4f), new float[] {.1f, .5f, -.3f, .6f, -.2f, .7f}, 2, 3);
    }

    @Test
    void arcFaceKeepsFallingWhereAngleAndMarginExceedAHalfTurn() {
        NDArray label = manager.create(new float[] {0});
        double last = Double.MAX_VALUE;
        for (double angle = Math.PI; angle > 2.4; angle -= 0.02) {
            NDArray cosines = manager.create(new float[] {(float) Math.cos(angle), 0}, new Shape(1, 2));
            double loss = ArcFace.loss(cosines, label, 8, 0.4f).getFloat();
            assertTrue(loss <= last + 1e-3, angle + ": " + loss + " after " + last);
            last = loss;
        }
    }

    @Test
    void mixupSharesFollowTheirDistribution() {
        SplittableRandom random = new SplittableRandom(1);
        double alpha = 0.2;
        int n = 20000;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double l = Mixup.share(random, alpha);
            mean += l / n;
            square += l * l / n;
        }
        assertEquals(0.5, mean, 0.01);
        // the variance of Beta(alpha, alpha) is 1 / (4 (2 alpha + 1))
        assertEquals(1 / (4 * (2 * alpha + 1)), square - mean * mean, 0.005);
        NDArray x = manager.create(new float[] {1, 1});
        NDArray z = manager.create(new float[] {3, 5});
        NDArray l = manager.create(new float[] {0.25f});
        assertEquals(2.5, Mixup.mix(x, z, l).getFloat(0), NEAR);
        NDArray answers = manager.create(new float[] {0.5f});
        assertEquals(0.0625, Mixup.discriminator(answers, l).getFloat(), NEAR);
        assertEquals(0.0625, Mixup.generator(answers, l).getFloat(), NEAR);
        assertEquals(0, Mixup.generator(manager.create(new float[] {0.75f}), l).getFloat(), NEAR);
    }
}
