package org.bauta.method.adversarial;

import org.bauta.core.catalog.Source;

/** A gradient that remembers the earlier ones: {@code g <- mu g + d / |d|_1}. */
@Source(key = "dong2018", where = "eq. 6")
final class Momentum {
    private final double mu;
    private final float[][] sum;

    Momentum(double mu, float[][] like) {
        this.mu = mu;
        this.sum = new float[like.length][];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = new float[like[i].length];
        }
    }

    /** Adds a gradient for every face and gives the accumulated one. */
    float[][] add(float[][] gradients) {
        for (int i = 0; i < sum.length; i++) {
            double length = 0;
            for (float v : gradients[i]) {
                length += Math.abs(v);
            }
            for (int k = 0; k < sum[i].length; k++) {
                sum[i][k] = (float) (mu * sum[i][k] + (length > 0 ? gradients[i][k] / length : 0));
            }
        }
        return sum;
    }
}
