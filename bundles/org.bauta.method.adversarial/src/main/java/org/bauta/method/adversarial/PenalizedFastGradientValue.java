package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Penalized fast gradient value: {@code x <- x + alpha (grad J - lambda (x - x0))}, by the gradient's value and not its sign,
 * until the surrogate takes the face for somebody else. The penalty pulls back whatever is not needed for that: a
 * perturbation of small norm instead of one that fills a budget.
 *
 * <p>Deviates from the paper: J is the cosine distance of embeddings and ends at a similarity tau; the gradient is scaled to a
 * root mean square of one, so that alpha is in levels; a random step of half a level goes first, since J is stationary at x0;
 * epsilon bounds the result where tau is not reached.
 *
 * @see <a href="https://doi.org/10.1109/ICIP.2019.8803803">Chatzikyriakidis, Papaioannidis and Pitas 2019</a>
 */
@About("Moves a face by the value of a recogniser's gradient, with a penalty on every change, until it is no longer recognised: a small perturbation.")
@Source(key = "chatzikyriakidis2019", where = "P-FGVM")
@Source(key = "rozsa2016", where = "the fast gradient value")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class PenalizedFastGradientValue extends PixelAttack<PenalizedFastGradientValue.Settings> {

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "0.5", symbol = "alpha", unit = "8-bit levels", min = 0.01, max = 50, text = "Root mean square of a step.") double alpha,
            @Setting(value = "0.05", symbol = "lambda", min = 0, max = 1, text = "How strongly changes are pulled back.") double lambda,
            @Setting(value = "0.2", symbol = "tau", min = -1, max = 1,
                    text = "Stop when the surrogate's cosine similarity to the original is below.") double tau,
            @Setting(value = "16", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Root mean square that the perturbation may not exceed.") double epsilon,
            @Setting(value = "60", symbol = "T", min = 1, max = 1000, text = "Steps at most.") int steps) {
    }

    public PenalizedFastGradientValue() {
        this(Surrogates.standard());
    }

    PenalizedFastGradientValue(Surrogates surrogates) {
        super(surrogates);
    }

    @Override
    String surrogate(Settings settings) {
        return settings.surrogate();
    }

    @Override
    Ball ball(Settings settings) {
        return Ball.l2(settings.epsilon());
    }

    @Override
    float[][] move(Victims victims, Settings s, RunContext run) {
        Ball ball = ball(s);
        Victims.Slope away = victims.slope(Goal.DODGE, run.random());
        float[][] x = victims.start(ball, MiFgsm.FIRST, run.random());
        boolean[] done = new boolean[x.length];
        int left = x.length;
        for (int t = 0; t < s.steps() && left > 0; t++) {
            Victims.stopIfAsked(run);
            DifferentiableRecogniser.Gradient g = victims.gradient(x, away, FeatureNoise.NONE);
            for (int i = 0; i < x.length; i++) {
                if (!done[i] && similarity(g.embeddings()[i], victims.own()[i]) < s.tau()) {
                    done[i] = true;
                    left--;
                } else if (!done[i]) {
                    step(x[i], victims.original()[i], g.pixels()[i], s);
                    ball.project(x[i], victims.original()[i]);
                }
            }
        }
        return x;
    }

    private static void step(float[] x, float[] original, float[] g, Settings s) {
        double rms = Ball.rms(g);
        for (int k = 0; k < x.length; k++) {
            double value = rms > 0 ? g[k] / rms : 0;
            x[k] += (float) (s.alpha() * (value - s.lambda() * (x[k] - original[k])));
        }
    }

    private static double similarity(float[] a, float[] b) {
        return org.bauta.core.recognition.Cosine.similarity(a, b);
    }
}
