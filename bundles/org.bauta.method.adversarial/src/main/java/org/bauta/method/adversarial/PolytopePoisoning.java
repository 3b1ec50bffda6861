package org.bauta.method.adversarial;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Convex polytope poisoning: the pictures of one person are changed so that the features of another person's picture t lie
 * among theirs: {@code min |f(t) - sum_j c_j f(x_j + delta_j)|^2 / 2 |f(t)|^2} over the perturbations, within epsilon, and over
 * weights c of the simplex. Who trains a recogniser with the released set learns to take the other person for this one. The
 * person to be hidden is, for each, the next one in the set.
 *
 * <p>Deviates from the paper: one surrogate instead of several, so that the sum over them has one term; steps along the sign
 * instead of Adam; the weights are solved anew in every step. A person of one picture has one vertex, as in the earlier attack
 * by feature collision.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1905.05897">Zhu et al. 2019</a>
 */
@About("Poisons a released set: each person's pictures surround a picture of the next person in feature space, so that training on them mistakes that person.")
@Source(key = "zhu2019polytope", where = "eq. 2, Alg. 1")
@Source(key = "shafahi2018", where = "eq. 1: the case of one picture")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class PolytopePoisoning extends SetAttack<PolytopePoisoning.Settings> {

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose features are moved; it must not judge the result.") String surrogate,
            @Setting(value = "12", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Largest change of any sample; 12 stands for 12/255.") double epsilon,
            @Setting(value = "1", symbol = "alpha", unit = "8-bit levels", min = 0, max = 255, text = "Length of a step.") double alpha,
            @Setting(value = "30", symbol = "T", min = 1, max = 1000, text = "How many steps.") int steps) {
    }

    public PolytopePoisoning() {
        this(Surrogates.standard());
    }

    PolytopePoisoning(Surrogates surrogates) {
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
        List<List<Integer>> groups = persons.requireOthers("polytope-poisoning").groups();
        float[][] x = victims.start();
        for (int p = 0; p < groups.size(); p++) {
            float[] target = victims.own()[groups.get((p + 1) % groups.size()).get(0)];
            float[][] moved = surround(victims.only(groups.get(p)), target, s, run);
            for (int i = 0; i < moved.length; i++) {
                x[groups.get(p).get(i)] = moved[i];
            }
        }
        return x;
    }

    private float[][] surround(Victims poisons, float[] target, Settings s, RunContext run) {
        Ball ball = ball(s);
        float[][] x = poisons.start();
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] features = poisons.embed(x);
            double[] c = Vectors.convexWeights(target, features);
            float[] rest = Vectors.minus(target, Vectors.mix(c, features));
            float[][] g = poisons.gradient(x, (i, e) -> Victims.scaled(rest, c[i]), FeatureNoise.NONE).pixels();
            for (int i = 0; i < x.length; i++) {
                ball.climb(x[i], g[i], s.alpha());
                ball.project(x[i], poisons.original()[i]);
            }
        }
        return x;
    }
}
