package org.bauta.method.adversarial;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.bauta.core.catalog.Source;
import org.bauta.core.image.Region;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The search distribution of the evolutionary attack, a (1+1)-CMA-ES with a diagonal covariance C over a small grid:
 * {@code z ~ N(0, sigma^2 C)} in k coordinates, drawn with probabilities proportional to the diagonal of C; brought to the
 * picture's size; and a step mu towards the original. After a success {@code p_c <- (1 - c_c) p_c + sqrt(c_c (2 - c_c)) z / sigma}
 * and {@code C <- (1 - c_cov) C + c_cov p_c^2}; mu follows the rule of one success in five.
 */
@Source(key = "dong2019evolutionary", where = "Sec. 3.2, eqs. 4-5")
final class Evolution {
    private static final double SIGMA = .01;
    private static final double PATH_RATE = .01;
    private static final double COVARIANCE_RATE = .001;
    private static final int COORDINATES = 20;
    private static final int MEMORY = 10;
    private static final double TARGET_RATE = .2;

    private final int grid;
    private final Region region;
    private final double[] path;
    private final double[] covariance;
    private final boolean[] successes = new boolean[MEMORY];
    private double mu = .05;
    private int tried;
    private double sigma;
    private float[] drawn;

    Evolution(int grid, Region region) {
        this.grid = grid;
        this.region = region;
        this.path = new double[3 * grid * grid];
        this.covariance = new double[path.length];
        Arrays.fill(covariance, 1);
    }

    /** A candidate near the best picture so far. */
    float[] mutate(float[] best, float[] original, RandomGenerator random) {
        sigma = SIGMA * Ball.distance(best, original) * Math.sqrt(COORDINATES);
        drawn = draw(random);
        float[] z = enlarged(drawn);
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) (best[i] + z[i] + mu * (original[i] - best[i]));
        }
        return z;
    }

    private float[] draw(RandomGenerator random) {
        double sum = Arrays.stream(covariance).sum();
        float[] z = new float[covariance.length];
        for (int k = 0; k < Math.max(1, z.length / COORDINATES); k++) {
            int chosen = 0;
            for (double left = random.nextDouble() * sum; chosen < z.length - 1 && left > covariance[chosen]; chosen++) {
                left -= covariance[chosen];
            }
            z[chosen] = (float) (sigma * Math.sqrt(covariance[chosen]) * random.nextGaussian());
        }
        return z;
    }

    private float[] enlarged(float[] small) {
        float[] out = new float[3 * region.width() * region.height()];
        try (Mat from = new Mat(grid, grid, CV_32FC3); Mat to = new Mat(); Size size = new Size(region.width(), region.height())) {
            FloatBuffer in = from.createBuffer();
            in.put(small);
            resize(from, to, size, 0, 0, INTER_LINEAR);
            FloatBuffer result = to.createBuffer();
            result.get(out);
        }
        return out;
    }

    /** What came of the newest candidate. */
    void learn(boolean success) {
        successes[tried++ % MEMORY] = success;
        if (success && sigma > 0) {
            for (int i = 0; i < path.length; i++) {
                path[i] = (1 - PATH_RATE) * path[i] + Math.sqrt(PATH_RATE * (2 - PATH_RATE)) * drawn[i] / sigma;
                covariance[i] = (1 - COVARIANCE_RATE) * covariance[i] + COVARIANCE_RATE * path[i] * path[i];
            }
        }
        if (tried % MEMORY == 0) {
            int good = 0;
            for (boolean s : successes) {
                good += s ? 1 : 0;
            }
            mu *= Math.exp((double) good / MEMORY - TARGET_RATE);
            mu = Math.min(mu, 1);
        }
    }
}
