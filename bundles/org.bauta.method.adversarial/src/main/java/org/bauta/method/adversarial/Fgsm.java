package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Fast gradient sign: one step, {@code x + epsilon sign(grad J)}.
 *
 * <p>Deviates from the paper: J is the cosine distance of embeddings and not a classifier's loss. To the own original it is
 * stationary at x itself, so that a random step of one level goes first, as R+FGSM does, and the step is that much shorter.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1412.6572">Goodfellow, Shlens and Szegedy 2015</a>
 * @see <a href="https://doi.org/10.48550/arXiv.1705.07204">Tramèr et al. 2018</a>
 */
@About("Adds one step along the sign of a recogniser's gradient: fast, nearly invisible, and weak against other recognisers.")
@Source(key = "goodfellow2015", where = "Sec. 4")
@Source(key = "tramer2018", where = "Sec. 4.2: the random first step")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class Fgsm extends PixelAttack<Fgsm.Settings> {
    private static final double FIRST = 1;

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "dodge", text = "dodge moves away from the own face, impersonate towards a random stranger.") Goal goal,
            @Setting(value = "8", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Largest change of any sample; 8 stands for 8/255.") double epsilon) {
    }

    public Fgsm() {
        this(Surrogates.standard());
    }

    Fgsm(Surrogates surrogates) {
        super(surrogates);
    }

    @Override
    String surrogate(Settings settings) {
        return settings.surrogate();
    }

    @Override
    Ball ball(Settings settings) {
        return Ball.linf(settings.epsilon());
    }

    @Override
    float[][] move(Victims victims, Settings s, RunContext run) {
        Ball ball = ball(s);
        Victims.Slope slope = victims.slope(s.goal(), run.random());
        float[][] x = victims.start();
        double first = Math.min(FIRST, s.epsilon());
        for (float[] samples : x) {
            for (int k = 0; k < samples.length; k++) {
                samples[k] += (float) (run.random().nextBoolean() ? first : -first);
            }
        }
        float[][] g = victims.gradient(x, slope, FeatureNoise.NONE).pixels();
        for (int i = 0; i < x.length; i++) {
            ball.climb(x[i], g[i], s.epsilon() - first);
            ball.project(x[i], victims.original()[i]);
        }
        return x;
    }
}
