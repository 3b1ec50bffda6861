package org.bauta.method.adversarial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallTest {
    private static final int N = 999;

    private static float[] original(long seed) {
        float[] out = new float[N];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < N; i++) {
            out[i] = random.nextInt(256);
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({"LINF, 0", "LINF, 0.5", "LINF, 2", "LINF, 2.9", "LINF, 300", "L2, 0", "L2, 0.01", "L2, 0.3", "L2, 1.7", "L2, 40", "L2, 300"})
    void roundedPicturesLieInTheBall(Norm norm, double radius) {
        Ball ball = new Ball(norm, radius);
        for (long seed = 0; seed < 20; seed++) {
            float[] original = original(seed);
            float[] x = original.clone();
            ball.scatter(x, new SplittableRandom(seed + 100), radius * 1.5);
            ball.project(x, original);
            byte[] rounded = ball.round(x, original);
            double largest = 0;
            double square = 0;
            for (int i = 0; i < N; i++) {
                double d = (rounded[i] & 0xff) - original[i];
                largest = Math.max(largest, Math.abs(d));
                square += d * d;
            }
            double size = norm == Norm.LINF ? largest : Math.sqrt(square / N);
            assertTrue(size <= radius + 1e-9, norm + " " + radius + ": " + size);
            // and not a smaller ball than asked for, where the numbers leave a choice
            assertTrue(radius < 1 || radius > 100 || size > .8 * Math.floor(radius), norm + " " + radius + ": " + size);
        }
    }

    @ParameterizedTest
    @CsvSource({"LINF", "L2"})
    void projectionLeavesWhatIsInsideAlone(Norm norm) {
        Ball ball = new Ball(norm, 5);
        float[] original = original(1);
        float[] x = original.clone();
        ball.scatter(x, new SplittableRandom(2), 2);
        ball.project(x, original);
        float[] again = x.clone();
        ball.project(again, original);
        assertArrayEquals(x, again, 1e-4f);
    }
}
