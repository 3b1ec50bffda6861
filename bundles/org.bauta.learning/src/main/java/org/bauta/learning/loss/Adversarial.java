package org.bauta.learning.loss;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Numbers;

import ai.djl.ndarray.NDArray;

/**
 * What a discriminator and a generator want of the discriminator's answers. Each loss is lowered by whom it is named after. Answers
 * may have any shape: one for each picture, or one for each part of it.
 */
public enum Adversarial {
    /**
     * With s the logistic function, discriminator {@code -mean log s(D(x)) - mean log(1 - s(D(y)))}, generator
     * {@code -mean log s(D(y))}, the one that does not saturate.
     */
    @Source(key = "goodfellow2014", where = "eq. 1 and the end of Sec. 3")
    VANILLA {
        @Override
        public NDArray discriminator(NDArray real, NDArray made) {
            return softplus(real.neg()).mean().add(softplus(made).mean());
        }

        @Override
        public NDArray generator(NDArray made) {
            return softplus(made.neg()).mean();
        }
    },
    /** Discriminator {@code mean max(0, 1 - D(x)) + mean max(0, 1 + D(y))}, generator {@code -mean D(y)}. */
    @Source(key = "lim2017", where = "eqs. 13 and 14")
    HINGE {
        @Override
        public NDArray discriminator(NDArray real, NDArray made) {
            return Numbers.atLeast(real.neg().add(1), 0).mean().add(Numbers.atLeast(made.add(1), 0).mean());
        }

        @Override
        public NDArray generator(NDArray made) {
            return made.mean().neg();
        }
    },
    /** Discriminator {@code 1/2 mean (D(x) - 1)^2 + 1/2 mean D(y)^2}, generator {@code 1/2 mean (D(y) - 1)^2}. */
    @Source(key = "mao2017", where = "eq. 9")
    LEAST_SQUARES {
        @Override
        public NDArray discriminator(NDArray real, NDArray made) {
            return Numbers.times(real.sub(1).square().mean().add(made.square().mean()), 0.5);
        }

        @Override
        public NDArray generator(NDArray made) {
            return Numbers.times(made.sub(1).square().mean(), 0.5);
        }
    },
    /**
     * Discriminator {@code mean D(y) - mean D(x)}, to which a {@link GradientPenalty} has to be added, generator
     * {@code -mean D(y)}.
     */
    @Source(key = "gulrajani2017", where = "eq. 3")
    @Source(key = "wen2024", where = "eqs. 4.7 and 4.8, with the signs of what is lowered")
    WASSERSTEIN {
        @Override
        public NDArray discriminator(NDArray real, NDArray made) {
            return made.mean().sub(real.mean());
        }

        @Override
        public NDArray generator(NDArray made) {
            return made.mean().neg();
        }
    };

    /**
     * @param real answers to genuine pictures
     * @param made answers to generated ones
     */
    public abstract NDArray discriminator(NDArray real, NDArray made);

    /** @param made answers to generated pictures */
    public abstract NDArray generator(NDArray made);

    /** log(1 + e^z), without overflow. */
    private static NDArray softplus(NDArray z) {
        return Numbers.atLeast(z, 0).add(z.abs().neg().exp().add(1).log());
    }
}
