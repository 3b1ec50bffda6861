package org.bauta.learning.loss;

import java.util.random.RandomGenerator;

import org.bauta.core.catalog.Source;

import ai.djl.ndarray.NDArray;

/**
 * Adversarial learning on mixtures: the discriminator shall say how much of a mixture is genuine, the generator wants it to
 * be wrong. Mixture {@code d = l x + (1 - l) z} with l of a Beta(alpha, alpha) distribution.
 */
@Source(key = "zhang2018mixup", where = "eq. 1")
@Source(key = "gafni2019", where = "Sec. 3.2, L_D and L_G")
public final class Mixup {
    private Mixup() {
    }

    /**
     * A share l of a Beta(alpha, alpha) distribution, by J&ouml;hnk's method.
     *
     * @param alpha above 0, at most 1
     */
    public static double share(RandomGenerator random, double alpha) {
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha has to lie in (0, 1], not " + alpha);
        }
        while (true) {
            double a = Math.pow(random.nextDouble(), 1 / alpha);
            double b = Math.pow(random.nextDouble(), 1 / alpha);
            if (a + b > 0 && a + b <= 1) {
                return a / (a + b);
            }
        }
    }

    /** @param shares l, of a shape that goes together with x and z, such as {@code n x 1 x 1 x 1} */
    public static NDArray mix(NDArray x, NDArray z, NDArray shares) {
        return x.mul(shares).add(z.mul(shares.neg().add(1)));
    }

    /** {@code mean (D(d) - l)^2}. */
    public static NDArray discriminator(NDArray answers, NDArray shares) {
        return answers.sub(shares).square().mean();
    }

    /** {@code mean (D(d) - (1 - l))^2}. */
    public static NDArray generator(NDArray answers, NDArray shares) {
        return answers.sub(shares.neg().add(1)).square().mean();
    }
}
