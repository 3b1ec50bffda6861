package org.bauta.method.dppixel;

import java.util.random.RandomGenerator;

/**
 * Noise on the integers, drawn exactly: every step compares uniform integers, so that no rounding of a logarithm can
 * tell which value the noise was added to.
 *
 * @see <a href="https://doi.org/10.1145/2382196.2382264">Mironov 2012, on the least significant bits of floating-point
 *     noise</a>
 */
sealed interface IntegerNoise permits DiscreteLaplace, DiscreteGaussian {
    /** One draw. The guarantee is as good as the bits: a release for real use needs a generator with a secret seed. */
    long sample(RandomGenerator random);
}
