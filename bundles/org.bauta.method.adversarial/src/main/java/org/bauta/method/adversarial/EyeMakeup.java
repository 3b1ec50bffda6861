package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Adversarial make-up of the eyes: an eye shadow of a plain shade is laid over the lids, then its colors climb along the
 * smoothed gradient, inside the lids only: {@code x <- x + alpha m sign(W * (m grad J))}, m the soft shape of the shadow.
 *
 * <p>Deviates from the papers: the shadow is drawn from the five points and optimized for each face, where theirs comes from a
 * trained generator with blending and meta-learned gradients.
 *
 * @see <a href="https://doi.org/10.1109/ICIP.2019.8803269">Zhu, Lu and Chiang 2019</a>
 * @see <a href="https://doi.org/10.24963/ijcai.2021/173">Yin et al. 2021</a>
 */
@About("Puts eye shadow on both lids, in colors that make a recogniser see somebody else; the rest of the face stays as it is.")
@Source(key = "zhu2019makeup", where = "make-up of the eye region")
@Source(key = "yin2021", where = "Sec. 3: the eye region as mask")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class EyeMakeup extends PixelAttack<EyeMakeup.Settings> {

    /** Shades to start from. */
    public enum Shade {
        PLUM(110, 60, 95),
        BROWN(105, 75, 60),
        BLUE(70, 85, 130);

        private final int[] rgb;

        Shade(int... rgb) {
            this.rgb = rgb;
        }
    }

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "dodge", text = "dodge moves away from the own face, impersonate towards a random stranger.") Goal goal,
            @Setting(value = "plum", text = "Color of the shadow before it is optimized.") Shade shade,
            @Setting(value = "0.3", min = 0, max = 1, text = "How much of the shade covers the lids.") double cover,
            @Setting(value = "64", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255, text = "Largest change of any sample.") double epsilon,
            @Setting(value = "4", symbol = "alpha", unit = "8-bit levels", min = 0, max = 255, text = "Length of a step.") double alpha,
            @Setting(value = "2%", symbol = "sigma", unit = "% of face width", min = 0, max = 20, text = "How smooth the shadow's colors are.") Length sigma,
            @Setting(value = "20", symbol = "T", min = 1, max = 1000, text = "How many steps.") int steps) {
    }

    public EyeMakeup() {
        this(Surrogates.standard());
    }

    EyeMakeup(Surrogates surrogates) {
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
        float[][] lids = new float[victims.size()][];
        float[][] x = victims.start();
        for (int i = 0; i < x.length; i++) {
            lids[i] = new FaceParts(victims.face(i)).lids();
            for (int k = 0; k < x[i].length; k++) {
                x[i][k] += (float) (lids[i][k / 3] * (s.cover() * (s.shade().rgb[k % 3] - x[i][k]) + run.random().nextDouble(-1, 1)));
            }
            ball.project(x[i], victims.original()[i]);
        }
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] g = victims.gradient(x, slope, FeatureNoise.NONE).pixels();
            for (int i = 0; i < x.length; i++) {
                step(x[i], g[i], lids[i], s.alpha(), victims, i, s.sigma().pixels(victims.face(i)));
                ball.project(x[i], victims.original()[i]);
            }
        }
        return x;
    }

    private static void step(float[] x, float[] g, float[] lids, double alpha, Victims victims, int i, double sigma) {
        for (int k = 0; k < g.length; k++) {
            g[k] *= lids[k / 3];
        }
        float[] smooth = Smoothing.gaussian(g, victims.face(i).region(), sigma);
        for (int k = 0; k < x.length; k++) {
            x[k] += (float) (alpha * lids[k / 3] * Math.signum(smooth[k]));
        }
    }
}
