package org.bauta.method.adversarial;

import java.util.Arrays;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Adversarial privacy-preserving filter, of three parts. At the user's end a compressed probe gives an image-specific
 * gradient; a server, which sees gradients and never the picture, turns it into what the full net would have said
 * ({@link GradientTransmitter}); a universal perturbation, independent of the picture, is added:
 * {@code x + epsilon_1 sign(T(grad J_probe)) + u}, {@code |u| <= epsilon_2}, {@code epsilon_1 + epsilon_2 = epsilon}.
 *
 * <p>Deviates from the paper: the probe is the same net looking at a picture of half the resolution, where theirs is a
 * distilled one; the transmitter is a linear filter, fitted on the faces of the other persons of the set, where theirs is a
 * trained net; J is the cosine distance to the own original, taken after a random step of one level.
 *
 * @see <a href="https://doi.org/10.1145/3394171.3413906">Zhang et al. 2020</a>
 */
@About("Filters a face before it is uploaded: a gradient from a coarse look at it, sharpened without showing the picture, plus a perturbation for all.")
@Source(key = "zhang2020apf", where = "Sec. 3: probe, transmitter, enhancer")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class Apf extends SetAttack<Apf.Settings> {
    private static final double FIRST = 1;

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "8", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Largest change of any sample; 8 stands for 8/255.") double epsilon,
            @Setting(value = "0.4", min = 0, max = 1, text = "Share of epsilon that the universal perturbation has.") double universal,
            @Setting(value = "10", symbol = "T", min = 1, max = 1000, text = "Steps of the universal perturbation over the set.") int steps) {
    }

    public Apf() {
        this(Surrogates.standard());
    }

    Apf(Surrogates surrogates) {
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
        Victims.Slope slope = victims.slope(Goal.DODGE, run.random());
        float[][] noisy = victims.start(Ball.linf(s.epsilon()), FIRST, run.random());
        float[][] probe = probe(victims, noisy, slope);
        float[][] server = victims.gradient(noisy, slope, FeatureNoise.NONE).pixels();
        GradientTransmitter transmitter = new GradientTransmitter(victims, probe, server);
        float[][] x = universal(victims, s, run);
        for (var group : persons.groups()) {
            double[] filter = transmitter.withoutOwn(group);
            for (int i : group) {
                float[] g = GradientTransmitter.filtered(probe[i], victims.face(i).region(), filter);
                Ball.linf(s.epsilon()).climb(x[i], g, (1 - s.universal()) * s.epsilon());
            }
        }
        return x;
    }

    /** The gradient through a picture whose pixels are means of two by two; halving is its own transpose. */
    private static float[][] probe(Victims victims, float[][] x, Victims.Slope slope) {
        float[][] coarse = new float[x.length][];
        Arrays.setAll(coarse, i -> halved(x[i], victims.face(i).region()));
        float[][] g = victims.gradient(coarse, slope, FeatureNoise.NONE).pixels();
        Arrays.setAll(g, i -> halved(g[i], victims.face(i).region()));
        return g;
    }

    static float[] halved(float[] x, org.bauta.core.image.Region region) {
        float[] out = new float[x.length];
        for (int top = 0; top < region.height(); top += 2) {
            for (int left = 0; left < region.width(); left += 2) {
                int bottom = Math.min(region.height(), top + 2);
                int right = Math.min(region.width(), left + 2);
                for (int c = 0; c < 3; c++) {
                    float sum = 0;
                    for (int p = top; p < bottom; p++) {
                        for (int q = left; q < right; q++) {
                            sum += x[3 * (p * region.width() + q) + c];
                        }
                    }
                    float mean = sum / ((bottom - top) * (right - left));
                    for (int p = top; p < bottom; p++) {
                        for (int q = left; q < right; q++) {
                            out[3 * (p * region.width() + q) + c] = mean;
                        }
                    }
                }
            }
        }
        return out;
    }

    /** Every picture with the one perturbation that moves all of them away from their originals. */
    private static float[][] universal(Victims victims, Settings s, RunContext run) {
        double epsilon = s.universal() * s.epsilon();
        SharedMask.Place[] places = new SharedMask.Place[victims.size()];
        Arrays.setAll(places, i -> new SharedMask.Place(victims.face(i)));
        SharedMask mask = new SharedMask();
        Ball.linf(epsilon).scatter(mask.values(), run.random(), Math.min(epsilon, MiFgsm.FIRST));
        Victims.Slope away = victims.slope(Goal.DODGE, run.random());
        float[][] x = new float[places.length][];
        for (int t = 0; t <= s.steps(); t++) {
            Victims.stopIfAsked(run);
            Arrays.setAll(x, i -> mask.over(victims.original()[i], places[i]));
            if (t < s.steps()) {
                float[][] g = victims.gradient(x, away, FeatureNoise.NONE).pixels();
                float[] sum = new float[mask.values().length];
                for (int i = 0; i < g.length; i++) {
                    SharedMask.pull(g[i], places[i], sum);
                }
                mask.climb(sum, 2 * epsilon / s.steps(), epsilon);
            }
        }
        return x;
    }
}
