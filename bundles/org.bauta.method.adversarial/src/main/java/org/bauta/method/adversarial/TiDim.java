package org.bauta.method.adversarial;

import java.util.Optional;
import java.util.random.RandomGenerator;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;
import org.bauta.vision.Alignment;

/**
 * Translation-invariant attack on diverse inputs: each step shows the net the picture resized and shifted at random, with
 * probability p; its gradient is convolved with a Gaussian W, as if it were averaged over translations, and accumulated
 * with momentum: {@code g <- mu g + W * grad J(T(x)) / |W * grad J(T(x))|_1}.
 *
 * <p>Deviates from the papers: resizing and shifting go through the alignment, which resamples anyway, instead of a second
 * resampling of the aligned picture with zeros around it. J is the cosine distance to the own original, or similarity to a
 * random stranger.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2019.00444">Dong et al. 2019</a>
 * @see <a href="https://doi.org/10.1109/CVPR.2019.00284">Xie et al. 2019</a>
 */
@About("Climbs along smoothed gradients of randomly resized and shifted views, so that the perturbation fools recognisers it has not seen.")
@Source(key = "dong2019ti", where = "eqs. 7-8: the kernel W")
@Source(key = "xie2019", where = "eq. 4: diverse inputs")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class TiDim extends PixelAttack<TiDim.Settings> {

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "dodge", text = "dodge moves away from the own face, impersonate towards a random stranger.") Goal goal,
            @Setting(value = "8", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Largest change of any sample; 8 stands for 8/255.") double epsilon,
            @Setting(value = "2%", symbol = "sigma", unit = "% of face width", min = 0, max = 20,
                    text = "Standard deviation of the Gaussian W that smooths gradients.") Length sigma,
            @Setting(value = "0.7", symbol = "p", min = 0, max = 1, text = "How often a step sees a resized and shifted view.") double p,
            @Setting(value = "0.1", symbol = "r", min = 0, max = 0.5, text = "Largest resizing, as a fraction.") double resize,
            @Setting(value = "1", symbol = "mu", min = 0, max = 2, text = "How much of the earlier gradients is kept.") double mu,
            @Setting(value = "10", symbol = "T", min = 1, max = 1000, text = "How many steps, each of epsilon / T.") int steps) {
    }

    public TiDim() {
        this(Surrogates.standard());
    }

    TiDim(Surrogates surrogates) {
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
        float[][] x = victims.start(ball, MiFgsm.FIRST, run.random());
        Momentum momentum = new Momentum(s.mu(), x);
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            victims.realign(f -> run.random().nextDouble() < s.p() ? diverse(f, s.resize(), run.random()) : f);
            float[][] g = victims.gradient(x, slope, FeatureNoise.NONE).pixels();
            for (int i = 0; i < g.length; i++) {
                g[i] = Smoothing.gaussian(g[i], victims.face(i).region(), s.sigma().pixels(victims.face(i)));
            }
            g = momentum.add(g);
            for (int i = 0; i < x.length; i++) {
                ball.climb(x[i], g[i], s.epsilon() / s.steps());
                ball.project(x[i], victims.original()[i]);
            }
        }
        return x;
    }

    /** The same face by points that are further apart, so that it is seen smaller, somewhere in the frame that is then free. */
    private static Face diverse(Face face, double resize, RandomGenerator random) {
        double[] xy = Alignment.points(face).toArray();
        double factor = 1 + resize * random.nextDouble();
        double cx = face.box().centerX();
        double cy = face.box().centerY();
        double dx = (factor - 1) * (random.nextDouble() - .5) * face.box().width();
        double dy = (factor - 1) * (random.nextDouble() - .5) * face.box().height();
        for (int k = 0; k < xy.length; k += 2) {
            xy[k] = cx + (xy[k] - cx) * factor + dx;
            xy[k + 1] = cy + (xy[k + 1] - cy) * factor + dy;
        }
        return new Face(face.image(), face.box(), face.boxSource(), Optional.of(Landmarks.of("jitter", xy)), face.dense(), face.subject(),
                face.attributes());
    }
}
