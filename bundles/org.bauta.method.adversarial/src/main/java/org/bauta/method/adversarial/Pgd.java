package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Projected gradient: {@code x <- P(x + alpha sign(grad J))} from a random point of the ball, P the projection into it. In L2
 * the step is along the gradient itself, of length alpha.
 *
 * <p>Deviates from the paper: J is the cosine distance of embeddings and not a classifier's loss.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1706.06083">Madry et al. 2018</a>
 */
@About("Climbs along a recogniser's gradient in many small steps within a budget: the strongest attack on the surrogate itself.")
@Source(key = "madry2018", where = "Sec. 2.1")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class Pgd extends PixelAttack<Pgd.Settings> {

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "dodge", text = "dodge moves away from the own face, impersonate towards a random stranger.") Goal goal,
            @Setting(value = "linf", text = "What the budget bounds: the largest change (linf) or the root mean square (l2).") Norm norm,
            @Setting(value = "8", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "The budget; 8 stands for 8/255.") double epsilon,
            @Setting(value = "2", symbol = "alpha", unit = "8-bit levels", min = 0, max = 255, text = "Length of a step.") double alpha,
            @Setting(value = "10", symbol = "T", min = 1, max = 1000, text = "How many steps.") int steps) {
    }

    public Pgd() {
        this(Surrogates.standard());
    }

    Pgd(Surrogates surrogates) {
        super(surrogates);
    }

    @Override
    String surrogate(Settings settings) {
        return settings.surrogate();
    }

    @Override
    Ball ball(Settings settings) {
        return new Ball(settings.norm(), settings.epsilon());
    }

    @Override
    float[][] move(Victims victims, Settings s, RunContext run) {
        Ball ball = ball(s);
        Victims.Slope slope = victims.slope(s.goal(), run.random());
        float[][] x = victims.start(ball, s.epsilon(), run.random());
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] g = victims.gradient(x, slope, FeatureNoise.NONE).pixels();
            for (int i = 0; i < x.length; i++) {
                ball.climb(x[i], g[i], s.alpha());
                ball.project(x[i], victims.original()[i]);
            }
        }
        return x;
    }
}
