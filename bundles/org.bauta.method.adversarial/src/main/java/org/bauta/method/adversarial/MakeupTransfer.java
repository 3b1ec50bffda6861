package org.bauta.method.adversarial;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * Adversarial make-up transfer: lips, lids and cheeks take the mean color of a reference make-up, which keeps every detail of
 * the skin; then a smooth field theta of color, within the make-up only, makes the surrogate see somebody else:
 * {@code x = x0 + m (c + theta)}, {@code max J(x) - lambda |theta|^2}, c the shift of each part's mean to the reference's.
 *
 * <p>Deviates from the paper: no generator is trained, whose cycle consistency and regularization module this replaces by a
 * closed form; the reference is one of three written make-ups and not a photograph, of whose histogram the mean is matched.
 *
 * @see <a href="https://doi.org/10.1109/CVPR52688.2022.01459">Hu et al. 2022</a>
 */
@About("Transfers a make-up to lips, lids and cheeks and tunes its colors smoothly until a recogniser sees somebody else.")
@Source(key = "hu2022", where = "Sec. 3: the make-up loss by region and the adversarial loss")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class MakeupTransfer extends PixelAttack<MakeupTransfer.Settings> {

    /** Mean colors of lips, lids and cheeks of a reference. */
    public enum Style {
        NATURAL(new int[][] {{165, 90, 85}, {150, 110, 95}, {205, 150, 135}}),
        EVENING(new int[][] {{140, 35, 50}, {75, 60, 75}, {190, 120, 120}}),
        BOLD(new int[][] {{185, 20, 90}, {50, 80, 150}, {215, 110, 140}});

        private final int[][] colors;

        Style(int[][] colors) {
            this.colors = colors;
        }
    }

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "dodge", text = "dodge moves away from the own face, impersonate towards a random stranger.") Goal goal,
            @Setting(value = "evening", text = "The reference make-up.") Style style,
            @Setting(value = "0.4", min = 0, max = 1, text = "How far colors go to those of the reference.") double cover,
            @Setting(value = "64", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255, text = "Largest change of any sample.") double epsilon,
            @Setting(value = "0.02", symbol = "lambda", min = 0, max = 1, text = "How strongly colors are kept near the reference's.") double lambda,
            @Setting(value = "6", symbol = "alpha", unit = "8-bit levels", min = 0, max = 255, text = "Root mean square of a step within the make-up.") double alpha,
            @Setting(value = "4%", symbol = "sigma", unit = "% of face width", min = 0, max = 20, text = "How smooth the colors are.") Length sigma,
            @Setting(value = "20", symbol = "T", min = 1, max = 1000, text = "How many steps.") int steps) {
    }

    public MakeupTransfer() {
        this(Surrogates.standard());
    }

    MakeupTransfer(Surrogates surrogates) {
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
        Victims.Slope slope = victims.slope(s.goal(), run.random());
        Paint[] paints = new Paint[victims.size()];
        float[][] x = new float[paints.length][];
        for (int i = 0; i < x.length; i++) {
            paints[i] = new Paint(victims, i, s);
            Ball.l2(0).scatter(paints[i].theta, run.random(), 1);
            x[i] = paints[i].picture();
        }
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] g = victims.gradient(x, slope, FeatureNoise.NONE).pixels();
            for (int i = 0; i < x.length; i++) {
                paints[i].climb(g[i]);
                x[i] = paints[i].picture();
            }
        }
        return x;
    }

    /** The make-up of one face. */
    private static final class Paint {
        private final Settings settings;
        private final Victims victims;
        private final int number;
        private final float[] original;
        private final float[][] parts;
        private final float[] shift;
        private final float[] theta;

        Paint(Victims victims, int number, Settings settings) {
            this.settings = settings;
            this.victims = victims;
            this.number = number;
            this.original = victims.original()[number];
            FaceParts face = new FaceParts(victims.face(number));
            this.parts = new float[][] {face.lips(), face.lids(), face.cheeks()};
            this.shift = new float[original.length];
            this.theta = new float[original.length];
            for (int part = 0; part < parts.length; part++) {
                shiftMean(parts[part], settings.style().colors[part]);
            }
        }

        /** Every pixel of a part by the difference of the means, so that shades within it stay. */
        private void shiftMean(float[] part, int[] color) {
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                double weight = 1e-9;
                for (int p = 0; p < part.length; p++) {
                    sum += part[p] * original[3 * p + c];
                    weight += part[p];
                }
                for (int p = 0; p < part.length; p++) {
                    shift[3 * p + c] += (float) (settings.cover() * part[p] * (color[c] - sum / weight));
                }
            }
        }

        private float covered(int p) {
            return Math.max(parts[0][p], Math.max(parts[1][p], parts[2][p]));
        }

        float[] picture() {
            float[] x = new float[original.length];
            for (int k = 0; k < x.length; k++) {
                x[k] = original[k] + shift[k] + covered(k / 3) * theta[k];
            }
            Ball.linf(settings.epsilon()).project(x, original);
            return x;
        }

        void climb(float[] g) {
            for (int k = 0; k < g.length; k++) {
                g[k] *= covered(k / 3);
            }
            float[] smooth = Smoothing.gaussian(g, victims.face(number).region(), settings.sigma().pixels(victims.face(number)));
            double rms = rmsWithin(smooth);
            for (int k = 0; k < theta.length; k++) {
                theta[k] += (float) ((rms > 0 ? settings.alpha() * smooth[k] / rms : 0) - settings.lambda() * theta[k]);
            }
        }

        private double rmsWithin(float[] values) {
            double square = 0;
            double weight = 1e-9;
            for (int k = 0; k < values.length; k++) {
                square += (double) covered(k / 3) * values[k] * values[k];
                weight += covered(k / 3);
            }
            return Math.sqrt(square / weight);
        }
    }
}
