package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureDropout;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Dropout face attacking: every step asks another member of a family of surrogates, in which features behind every
 * convolution are lost at random; the gradient is accumulated with momentum. The surrogate has to be an ONNX file.
 *
 * <p>Deviates from the paper: the distance is to the own original (dodging), or to a random stranger, and the first step is
 * taken at the original itself, where dropout alone makes the distance differ from zero.
 *
 * @see <a href="https://doi.org/10.1109/TIFS.2020.3036801">Zhong and Deng 2021</a>
 */
@About("Climbs along the gradients of a recogniser that loses random features at every step, which stands for many recognisers at once.")
@Source(key = "zhong2021", where = "DFANet")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class Dfanet extends PixelAttack<Dfanet.Settings> {

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "dodge", text = "dodge moves away from the own face, impersonate towards a random stranger.") Goal goal,
            @Setting(value = "8", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Largest change of any sample; 8 stands for 8/255.") double epsilon,
            @Setting(value = "0.1", symbol = "p_d", min = 0, max = 0.9, text = "Share of features lost behind every convolution.") double rate,
            @Setting(value = "1", symbol = "mu", min = 0, max = 2, text = "How much of the earlier gradients is kept.") double mu,
            @Setting(value = "20", symbol = "T", min = 1, max = 1000, text = "How many steps.") int steps,
            @Setting(value = "1", symbol = "alpha", unit = "8-bit levels", min = 0, max = 255, text = "Length of a step.") double alpha) {
    }

    public Dfanet() {
        this(Surrogates.standard());
    }

    Dfanet(Surrogates surrogates) {
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
        FeatureNoise family = s.rate() == 0 ? FeatureNoise.NONE : new FeatureDropout(s.rate(), run.random());
        float[][] x = victims.start(ball, s.rate() == 0 ? MiFgsm.FIRST : 0, run.random());
        Momentum momentum = new Momentum(s.mu(), x);
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] g = momentum.add(victims.gradient(x, slope, family).pixels());
            for (int i = 0; i < x.length; i++) {
                ball.climb(x[i], g[i], s.alpha());
                ball.project(x[i], victims.original()[i]);
            }
        }
        return x;
    }
}
