package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;

/**
 * Evolutionary attack: knows nothing of the recogniser but its answers. From a picture that is already taken for somebody
 * else it walks back towards the original, by a (1+1)-CMA-ES in a low-dimensional space: {@link Evolution} has the equations.
 *
 * <p>Deviates from the paper: an answer is a similarity held against tau, as a recogniser gives it; the starting picture is
 * the original with the least noise that is enough, where the paper takes another face; epsilon bounds the result where the
 * queries do not suffice.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2019.00790">Dong et al. 2019</a>
 */
@About("Finds a small perturbation by trial alone: asks a recogniser many times whether it still knows the face, and needs no gradient.")
@Source(key = "dong2019evolutionary", where = "Alg. 1")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class Evolutionary extends PixelAttack<Evolutionary.Settings> {
    private static final double[] NOISE = {16, 32, 64, 128, 255};

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser that is asked; it must not judge the result.") String surrogate,
            @Setting(value = "0.3", symbol = "tau", min = -1, max = 1,
                    text = "Cosine similarity to the original below which a picture counts as somebody else's.") double tau,
            @Setting(value = "16", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Root mean square that the perturbation may not exceed.") double epsilon,
            @Setting(value = "15", symbol = "m", min = 2, max = 200, text = "Side of the grid in which directions are drawn.") int grid,
            @Setting(value = "300", symbol = "T", min = 1, max = 100000, text = "How many questions at most.") int queries) {
    }

    public Evolutionary() {
        this(Surrogates.standard());
    }

    Evolutionary(Surrogates surrogates) {
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
        float[][] x = new float[victims.size()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = search(victims.only(java.util.List.of(i)), s, run);
            ball(s).project(x[i], victims.original()[i]);
        }
        return x;
    }

    private static float[] search(Victims victim, Settings s, RunContext run) {
        float[] original = victim.original()[0];
        float[] best = original;
        int asked = 0;
        for (int n = 0; n < NOISE.length && best == original; n++, asked++) {
            float[] noisy = original.clone();
            Ball.linf(255).scatter(noisy, run.random(), NOISE[n]);
            float[] start = levels(noisy);
            best = isStranger(victim, start, s.tau()) ? start : original;
        }
        if (best == original) {
            return original;
        }
        Evolution evolution = new Evolution(s.grid(), victim.face(0).region());
        for (; asked < s.queries(); asked++) {
            Victims.stopIfAsked(run);
            float[] tried = levels(evolution.mutate(best, original, run.random()));
            boolean better = Ball.distance(tried, original) < Ball.distance(best, original) && isStranger(victim, tried, s.tau());
            evolution.learn(better);
            best = better ? tried : best;
        }
        return best;
    }

    /** Whole levels: a question is a picture that somebody could send. */
    private static float[] levels(float[] x) {
        float[] out = new float[x.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = Math.clamp(Math.round(x[k]), 0, 255);
        }
        return out;
    }

    private static boolean isStranger(Victims victim, float[] x, double tau) {
        return Vectors.dot(victim.embed(new float[][] {x})[0], victim.own()[0]) < tau;
    }
}
