package org.bauta.learning.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.bauta.learning.gradient.TorchLock;
import org.bauta.learning.net.Dense;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

/** A critic whose derivatives are known on paper: D(x) = (w . x + b)^2, so grad D = 2 (w . x + b) w. */
class GradientPenaltyTest {
    private static final float[] W = {0.6f, -0.4f, 0.9f};
    private static final float[] REAL = {0.5f, 1, -0.3f, 0.2f, 0.1f, 0.8f};
    private static final float[] MADE = {-0.2f, 0.3f, 0.4f, 1, -0.5f, 0.6f};
    private static final float[] SHARES = {0.25f, 0.7f};

    private static double penalty(float[] w) {
        double sum = 0;
        double length = Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
        for (int n = 0; n < 2; n++) {
            double dot = 0;
            for (int i = 0; i < 3; i++) {
                dot += w[i] * (SHARES[n] * REAL[3 * n + i] + (1 - SHARES[n]) * MADE[3 * n + i]);
            }
            double norm = Math.abs(2 * dot) * length;
            sum += (norm - 1) * (norm - 1) / 2;
        }
        return sum;
    }

    @Test
    void secondDerivativesReachTheParametersAndNothingElseDoes() {
        try (NDManager manager = TorchLock.newManager(); TorchLock lock = TorchLock.take()) {
            Dense dense = new Dense(1);
            dense.initialize(manager, DataType.FLOAT32, new Shape(2, 3));
            NDArray w = dense.getParameters().valueAt(0).getArray();
            w.set(W);
            dense.getParameters().valueAt(1).getArray().set(new float[] {0});
            w.setRequiresGradient(true);
            ParameterStore store = new ParameterStore(manager, false);
            float[] gradient;
            try (NDManager scope = manager.newSubManager(); GradientCollector collector = TorchLock.engine().newGradientCollector()) {
                NDArray loss = GradientPenalty.loss(x -> dense.apply(store, x, true).square(), List.of(dense),
                        scope.create(REAL, new Shape(2, 3)), scope.create(MADE, new Shape(2, 3)), scope.create(SHARES));
                assertEquals(penalty(W), loss.getFloat(), 1e-5);
                collector.backward(loss);
                gradient = w.getGradient().toFloatArray();
            }
            for (int i = 0; i < 3; i++) {
                float[] up = W.clone();
                up[i] += 1e-3f;
                float[] down = W.clone();
                down[i] -= 1e-3f;
                assertEquals((penalty(up) - penalty(down)) / (up[i] - down[i]), gradient[i], 2e-3, "weight " + i);
            }
        }
    }
}
