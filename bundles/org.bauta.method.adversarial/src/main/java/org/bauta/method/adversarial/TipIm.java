package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Targeted identity protection: among several target persons, each step climbs towards the one that pays most, away from the
 * own face, with a term that keeps the picture natural: {@code max cos(f(x), f(x_t)) - cos(f(x), f(x_0)) - gamma MMD^2},
 * accumulated with momentum.
 *
 * <p>Deviates from the paper: targets are the other persons of the set, each by the center of its features; the best is the
 * one that is nearest now, rather than the one with the largest gain after a trial step; the maximum mean discrepancy, with a
 * Gaussian kernel of bandwidth epsilon, is between one protected picture and its original, not between two batches. The
 * distance to the original alone has no gradient there, the one to the target has.
 *
 * @see <a href="https://doi.org/10.1109/ICCV48922.2021.00387">Yang et al. 2021</a>
 */
@About("Adds an identity mask that makes a recogniser see another person of the set, whoever is easiest to reach, while the picture stays natural.")
@Source(key = "yang2021", where = "eqs. 4-8, Alg. 1")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class TipIm extends SetAttack<TipIm.Settings> {

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "12", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Largest change of any sample; 12 stands for 12/255.") double epsilon,
            @Setting(value = "0.2", symbol = "gamma", min = 0, max = 10, text = "How strongly the picture is kept natural.") double gamma,
            @Setting(value = "1", symbol = "mu", min = 0, max = 2, text = "How much of the earlier gradients is kept.") double mu,
            @Setting(value = "20", symbol = "N", min = 1, max = 1000, text = "How many steps, each of 1.5 epsilon / N.") int steps) {
    }

    public TipIm() {
        this(Surrogates.standard());
    }

    TipIm(Surrogates surrogates) {
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
    float[][] move(Victims victims, Persons persons, Settings s, RunContext run) {
        float[][] centers = persons.requireOthers("tip-im").centers(victims.own());
        int[] person = new int[victims.size()];
        for (int p = 0; p < centers.length; p++) {
            int number = p;
            persons.groups().get(p).forEach(i -> person[i] = number);
        }
        Ball ball = ball(s);
        float[][] x = victims.start();
        Momentum momentum = new Momentum(s.mu(), x);
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] g = victims.gradient(x, (i, e) -> Vectors.minus(best(e, centers, person[i]), victims.own()[i]), FeatureNoise.NONE).pixels();
            for (int i = 0; i < x.length; i++) {
                keepNatural(g[i], x[i], victims.original()[i], s);
            }
            g = momentum.add(g);
            for (int i = 0; i < x.length; i++) {
                ball.climb(x[i], g[i], 1.5 * s.epsilon() / s.steps());
                ball.project(x[i], victims.original()[i]);
            }
        }
        return x;
    }

    /** The center of another person that an embedding is nearest to. */
    private static float[] best(float[] e, float[][] centers, int own) {
        int best = own == 0 ? 1 : 0;
        for (int p = 0; p < centers.length; p++) {
            if (p != own && Vectors.dot(e, centers[p]) > Vectors.dot(e, centers[best])) {
                best = p;
            }
        }
        return centers[best];
    }

    /** The gradient of {@code MMD^2 = 2 - 2 k(x, x0)}, {@code k = exp(-d^2 / 2 epsilon^2)}, d the root mean square difference; in units of g. */
    private static void keepNatural(float[] g, float[] x, float[] original, Settings s) {
        double rms = Ball.rms(g);
        double d = Ball.distance(x, original);
        double kernel = Math.exp(-d * d / (2 * s.epsilon() * s.epsilon()));
        for (int k = 0; k < g.length; k++) {
            g[k] -= (float) (rms * s.gamma() * 2 * kernel * (x[k] - original[k]) / s.epsilon());
        }
    }
}
