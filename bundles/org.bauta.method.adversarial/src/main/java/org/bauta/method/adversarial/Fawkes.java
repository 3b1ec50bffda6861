package org.bauta.method.adversarial;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Cloaking: {@code min |f(x_T) - f(x + delta)|} with {@code DSSIM(x, x + delta) <= rho}, x_T a picture of the person T of the
 * set whose center of features is furthest from the own person's. Who trains a recogniser with the cloaked pictures learns
 * the wrong features.
 *
 * <p>Deviates from the paper: the penalty {@code lambda max(DSSIM - rho, 0)} is taken with gradients scaled to the same root
 * mean square, so that lambda is a ratio; plain steps instead of Adam; T is one of the other persons of the set instead of
 * one of a public data set; what is above rho after the last step is shrunk until it is not.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.2002.08327">Shan et al. 2020</a>
 */
@About("Cloaks a face: hardly visible changes move its features to those of the person of the set who is most unlike it.")
@Source(key = "shan2020", where = "Sec. 4, eqs. 2-4")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class Fawkes extends SetAttack<Fawkes.Settings> {
    private static final int BISECTIONS = 12;

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose features are moved; it must not judge the result.") String surrogate,
            @Setting(value = "0.007", symbol = "rho", min = 0, max = 0.5, text = "Largest structural dissimilarity (DSSIM) to the original.") double rho,
            @Setting(value = "2", symbol = "lambda", min = 0, max = 100, text = "How strongly a dissimilarity above rho is pushed back.") double lambda,
            @Setting(value = "0.7", symbol = "alpha", unit = "8-bit levels", min = 0.01, max = 50, text = "Root mean square of a step.") double alpha,
            @Setting(value = "40", symbol = "T", min = 1, max = 1000, text = "How many steps.") int steps) {
    }

    public Fawkes() {
        this(Surrogates.standard());
    }

    Fawkes(Surrogates surrogates) {
        super(surrogates);
    }

    @Override
    String surrogate(Settings settings) {
        return settings.surrogate();
    }

    @Override
    Ball ball(Settings settings) {
        return Ball.linf(settings.rho() == 0 ? 0 : 255);
    }

    @Override
    float[][] move(Victims victims, Persons persons, Settings s, RunContext run) {
        float[][] targets = targets(victims, persons.requireOthers("fawkes"));
        Dssim[] dssim = new Dssim[victims.size()];
        for (int i = 0; i < dssim.length; i++) {
            dssim[i] = new Dssim(victims.original()[i], victims.face(i).region());
        }
        float[][] x = victims.start();
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] g = victims.gradient(x, (i, e) -> targets[i], FeatureNoise.NONE).pixels();
            for (int i = 0; i < x.length; i++) {
                step(x[i], g[i], s.alpha());
                if (dssim[i].value(x[i]) > s.rho()) {
                    step(x[i], dssim[i].gradient(x[i]), -s.alpha() * s.lambda());
                }
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = shrunk(x[i], victims.original()[i], dssim[i], s.rho());
        }
        return x;
    }

    /** For each face the features of a picture of the person who is furthest from its own. */
    static float[][] targets(Victims victims, Persons persons) {
        float[][] centers = persons.centers(victims.own());
        float[][] targets = new float[victims.size()][];
        for (int p = 0; p < centers.length; p++) {
            int furthest = p == 0 ? 1 : 0;
            for (int q = 0; q < centers.length; q++) {
                if (q != p && Vectors.dot(centers[p], centers[q]) < Vectors.dot(centers[p], centers[furthest])) {
                    furthest = q;
                }
            }
            List<Integer> theirs = persons.groups().get(furthest);
            List<Integer> own = persons.groups().get(p);
            for (int i = 0; i < own.size(); i++) {
                targets[own.get(i)] = victims.own()[theirs.get(i % theirs.size())];
            }
        }
        return targets;
    }

    private static void step(float[] x, float[] g, double size) {
        Ball.l2(0).climb(x, g, size);
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.clamp(x[k], 0, 255);
        }
    }

    /** The longest part of the way to x whose rounded picture is similar enough. */
    private static float[] shrunk(float[] x, float[] original, Dssim dssim, double rho) {
        float[] whole = rounded(x, original, 1);
        double low = 0;
        double high = 1;
        if (dssim.value(whole) <= rho) {
            return whole;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (dssim.value(rounded(x, original, middle)) <= rho) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return rounded(x, original, low);
    }

    private static float[] rounded(float[] x, float[] original, double share) {
        float[] out = new float[x.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = Math.round(original[k] + share * (x[k] - original[k]));
        }
        return out;
    }
}
