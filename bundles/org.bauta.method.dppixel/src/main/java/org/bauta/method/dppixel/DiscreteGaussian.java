package org.bauta.method.dppixel;

import java.util.random.RandomGenerator;

import org.bauta.core.catalog.Source;

/**
 * P(x) is proportional to exp(-x^2 / (2 sigma^2)) on the integers.
 *
 * <p>Added to a vector of integers whose L2 sensitivity is D, it is rho-zCDP with rho = D^2 / (2 sigma^2), and so
 * (epsilon, delta)-differentially private for every delta with epsilon = rho + 2 sqrt(rho ln(1 / delta)).
 *
 * @param sigma at least 1
 */
@Source(key = "canonne2020", where = "zCDP of the multivariate discrete Gaussian, and Algorithm 3")
@Source(key = "bun2016", where = "Proposition 1.3")
record DiscreteGaussian(long sigma) implements IntegerNoise {
    /** More than the errors of a few floating-point operations, so that sigma errs on the safe side. */
    private static final double MARGIN = 1 + 1e-9;

    DiscreteGaussian {
        if (sigma < 1) {
            throw new IllegalArgumentException("sigma is at least 1, not " + sigma);
        }
    }

    /**
     * The least noise that spends this on integers of this sensitivity; sigma is rounded up to an integer.
     *
     * @param squaredSensitivity of the L2 norm
     */
    static DiscreteGaussian spending(Budget budget, double delta, double squaredSensitivity) {
        double log = -Math.log(delta);
        double root = budget.epsilon() / (Math.sqrt(log + budget.epsilon()) + Math.sqrt(log));
        return new DiscreteGaussian((long) Math.ceil(MARGIN * Math.sqrt(squaredSensitivity / 2) / root));
    }

    /** A discrete Laplace draw y of scale sigma, kept with probability exp(-(|y| - sigma)^2 / (2 sigma^2)). */
    @Override
    public long sample(RandomGenerator random) {
        DiscreteLaplace proposal = new DiscreteLaplace(sigma, 1);
        while (true) {
            long y = proposal.sample(random);
            if (keep(Math.abs(Math.abs(y) - sigma), random)) {
                return y;
            }
        }
    }

    /**
     * With a + r / sigma for distance / sigma, the exponent is a^2 / 2 + a r / sigma + (r / sigma)^2 / 2: a coin for
     * each term.
     */
    private boolean keep(long distance, RandomGenerator random) {
        long a = distance / sigma;
        long r = distance % sigma;
        for (long i = 0; i < a * a; i++) {
            if (!Coins.expMinus(random::nextBoolean, random)) {
                return false;
            }
        }
        for (long i = 0; i < a; i++) {
            if (!Coins.expMinus(() -> Coins.fraction(r, sigma, random), random)) {
                return false;
            }
        }
        return Coins.expMinus(() -> Coins.fraction(r, sigma, random) && Coins.fraction(r, sigma, random) && random.nextBoolean(), random);
    }
}
