package org.bauta.learning.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.bauta.learning.array.Owned;
import org.bauta.learning.gradient.TorchLock;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

class NormTest {
    private static final int ROWS = 6;
    private static final int FEATURES = 3;

    private static Norm fresh(NDManager manager) {
        Norm norm = new Norm();
        norm.initialize(manager, DataType.FLOAT32, new Shape(ROWS, FEATURES));
        return norm;
    }

    private static float[] batch(SplittableRandom random) {
        float[] x = new float[ROWS * FEATURES];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble(-3, 5);
        }
        return x;
    }

    private static void learn(Norm norm, NDManager manager, float[] x) {
        try (NDManager scope = manager.newSubManager()) {
            norm.apply(new ParameterStore(manager, false), Owned.array(scope, x, ROWS, FEATURES), true);
        }
    }

    private static float[] running(Norm norm, String name) {
        return norm.getParameters().stream().filter(p -> p.getKey().endsWith(name)).findFirst().orElseThrow().getValue().getArray().toFloatArray();
    }

    /** The mean and the unbiased variance of a feature of a batch. */
    private static double[] moments(float[] x, int feature) {
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < ROWS; r++) {
            sum += x[r * FEATURES + feature] / ROWS;
        }
        for (int r = 0; r < ROWS; r++) {
            squares += Math.pow(x[r * FEATURES + feature] - sum, 2) / (ROWS - 1);
        }
        return new double[] {sum, squares};
    }

    @Test
    void atFirstStatisticsAreMeansOverAllBatches() {
        SplittableRandom random = new SplittableRandom(5);
        int batches = 7;
        double[] mean = new double[FEATURES];
        double[] variance = new double[FEATURES];
        try (NDManager manager = TorchLock.newManager()) {
            Norm norm = fresh(manager);
            for (int b = 0; b < batches; b++) {
                float[] x = batch(random);
                learn(norm, manager, x);
                for (int f = 0; f < FEATURES; f++) {
                    mean[f] += moments(x, f)[0] / batches;
                    variance[f] += moments(x, f)[1] / batches;
                }
            }
            float[] means = running(norm, "runningMean");
            float[] variances = running(norm, "runningVar");
            for (int f = 0; f < FEATURES; f++) {
                assertEquals(mean[f], means[f], 1e-5);
                assertEquals(variance[f], variances[f], 1e-4);
            }
        }
    }

    @Test
    void laterABatchWeighsAHundredth() {
        SplittableRandom random = new SplittableRandom(6);
        try (NDManager manager = TorchLock.newManager()) {
            Norm norm = fresh(manager);
            for (int b = 0; b < 150; b++) {
                learn(norm, manager, batch(random));
            }
            float[] before = running(norm, "runningMean");
            float[] last = batch(random);
            learn(norm, manager, last);
            for (int f = 0; f < FEATURES; f++) {
                assertEquals(0.99 * before[f] + 0.01 * moments(last, f)[0], running(norm, "runningMean")[f], 1e-5);
            }
        }
    }

    @Test
    void inferenceUsesThemAndLeavesThemAlone() {
        try (NDManager manager = TorchLock.newManager()) {
            Norm norm = fresh(manager);
            learn(norm, manager, batch(new SplittableRandom(7)));
            float[] mean = running(norm, "runningMean");
            float[] variance = running(norm, "runningVar");
            NDArray x = Owned.array(manager, mean, 1, FEATURES);
            NDArray y = norm.apply(new ParameterStore(manager, false), x, false);
            assertArrayEquals(new float[FEATURES], y.toFloatArray(), 1e-5f, "the running mean becomes zero");
            assertArrayEquals(mean, running(norm, "runningMean"));
            assertArrayEquals(variance, running(norm, "runningVar"));
        }
    }

    @Test
    void settledItNormalizesInTrainingAsInInference() {
        SplittableRandom random = new SplittableRandom(6);
        try (NDManager manager = TorchLock.newManager()) {
            Norm norm = fresh(manager);
            for (int b = 0; b < 5; b++) {
                learn(norm, manager, batch(random));
            }
            ParameterStore store = new ParameterStore(manager, false);
            NDArray x = Owned.array(manager, batch(random), ROWS, FEATURES);
            float[] used = norm.apply(store, x, false).toFloatArray();
            float[] means = running(norm, "runningMean");
            Norm.settle(new Chain(new Chain(norm)));
            assertArrayEquals(used, norm.apply(store, x, true).toFloatArray(), 0);
            assertArrayEquals(means, running(norm, "runningMean"), 0);
        }
    }
}
