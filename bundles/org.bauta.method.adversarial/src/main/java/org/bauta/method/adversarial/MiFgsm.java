package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Momentum iterative fast gradient sign: {@code g <- mu g + grad J / |grad J|_1}, {@code x <- x + (epsilon / T) sign(g)}.
 *
 * <p>Deviates from the paper: J is the cosine distance of embeddings; where it is stationary, at the original, a random step
 * of half a level goes first.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2018.00957">Dong et al. 2018</a>
 */
@About("Climbs along a recogniser's gradient with momentum, which carries over to other recognisers better than plain steps.")
@Source(key = "dong2018", where = "Alg. 1")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class MiFgsm extends PixelAttack<MiFgsm.Settings> {
    static final double FIRST = .5;

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "dodge", text = "dodge moves away from the own face, impersonate towards a random stranger.") Goal goal,
            @Setting(value = "8", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Largest change of any sample; 8 stands for 8/255.") double epsilon,
            @Setting(value = "1", symbol = "mu", min = 0, max = 2, text = "How much of the earlier gradients is kept.") double mu,
            @Setting(value = "10", symbol = "T", min = 1, max = 1000, text = "How many steps, each of epsilon / T.") int steps) {
    }

    public MiFgsm() {
        this(Surrogates.standard());
    }

    MiFgsm(Surrogates surrogates) {
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
        float[][] x = victims.start(ball, FIRST, run.random());
        Momentum momentum = new Momentum(s.mu(), x);
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] g = momentum.add(victims.gradient(x, slope, FeatureNoise.NONE).pixels());
            for (int i = 0; i < x.length; i++) {
                ball.climb(x[i], g[i], s.epsilon() / s.steps());
                ball.project(x[i], victims.original()[i]);
            }
        }
        return x;
    }
}
