package org.bauta.method.dppixel;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.DifferentiallyPrivate;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Ledger;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Mats;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Differentially private Gaussian blur: the noisy means of cells ({@link DpPix}) are drawn at full size and blurred. The
 * blur sees noisy values only and is post-processing: it costs nothing, and it removes noise and the edges of cells.
 *
 * <p>Blurring the original and adding noise afterwards would be far worse: a changed pixel moves every blurred one
 * within reach.
 *
 * <p>Noise is the discrete Laplace (Fan's), or the discrete Gaussian that Wen et al. describe, which is (epsilon,
 * delta)-private: on the sums, with the L2 sensitivity of {@link Neighborhood}.
 *
 * <p>Deviates from the paper: as {@link DpPix} does; cells are enlarged as they are, without interpolation, since the
 * blur follows.
 *
 * @see <a
 *     href="https://vdocument.in/differential-privacy-for-image-publication-classroom-use-is-granted-without-fee.html">Fan
 *     2019</a>
 */
@About("Blurs noisy means of the cells of a face, which hide any m pixels (differential privacy). A smaller epsilon is stronger.")
@Source(key = "fan2019blur", where = "DP-Blur")
@Source(key = "wen2024", where = "Sec. 3.1.1 and 5.2.3")
public final class DpBlur implements ImageMethod<DpBlur.Settings>, DifferentiallyPrivate<DpBlur.Settings> {
    /** What is added to the sums of cells. */
    public enum Noise {
        LAPLACE, GAUSSIAN
    }

    public record Settings(
            @Setting(value = "12.5%", symbol = "b", unit = "% of face width", min = 0, max = 100,
                    text = "Side of a cell; a larger one needs less noise and shows less.") Length cell,
            @Setting(value = "6%", symbol = "sigma", unit = "% of face width", min = 0, max = 50,
                    text = "Standard deviation of the blur; it changes nothing in the guarantee.") Length sigma,
            @Setting(value = "16", symbol = "m", unit = "pixels", min = 1, max = 1_000_000,
                    text = "How many pixels may change without being told; more is stronger.") int pixels,
            @Setting(value = "1.5", symbol = "epsilon", min = .001, max = 1000,
                    text = "Budget of the whole release, over all channels; smaller is stronger.") double epsilon,
            @Setting(value = "rgb", text = "Release colors, which share the budget, or luma alone.") Channels channels,
            @Setting(value = "laplace", text = "Distribution of the noise; gaussian also spends delta.") Noise noise,
            @Setting(value = "0.000001", symbol = "delta", min = 1e-15, max = .1,
                    text = "Probability that the bound fails, for Gaussian noise; Laplace noise ignores it.") double delta) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Cells cells = cells(face, settings);
        Image noisy = cells.paint(cells.release(noise(cells, settings), run.random()));
        return Masked.whole(face.region(), blur(noisy, settings.sigma().pixels(face)));
    }

    @Override
    public Ledger ledger(Face face, Settings settings) {
        Cells cells = cells(face, settings);
        Neighborhood neighborhood = Neighborhood.of(settings.pixels(), settings.channels(), cells);
        boolean pure = settings.noise() == Noise.LAPLACE;
        double epsilon = Budget.of(settings.epsilon()).epsilon();
        String kind = switch (noise(cells, settings)) {
            case DiscreteLaplace laplace -> "discrete Laplace of scale " + laplace.scale();
            case DiscreteGaussian gaussian -> "discrete Gaussian of sigma " + gaussian.sigma();
        };
        return new Ledger(kind + " on the sum of each of " + cells.count() + " cells, " + settings.channels().planes() + " channel(s)",
                Ledger.Guarantee.DIFFERENTIAL_PRIVACY, neighborhood.text(face.region()),
                pure ? neighborhood.l1Sensitivity() : neighborhood.l2Sensitivity(), epsilon, pure ? 0 : settings.delta(),
                Neighborhood.equalParts(settings.channels(), epsilon), List.of(Account.CHANNELS, Account.CELLS, Account.IMAGES),
                List.of("division by the size of the cell, rounding to 8 bits, clamping to 0..255", "Gaussian blur, rounding"),
                Account.notCovered());
    }

    private static Cells cells(Face face, Settings settings) {
        return Cells.of(face.crop(), settings.cell().pixels(face), settings.channels());
    }

    private static IntegerNoise noise(Cells cells, Settings settings) {
        Neighborhood neighborhood = Neighborhood.of(settings.pixels(), settings.channels(), cells);
        Budget budget = Budget.of(settings.epsilon());
        return switch (settings.noise()) {
            case LAPLACE -> DiscreteLaplace.spending(budget, neighborhood.l1());
            case GAUSSIAN -> DiscreteGaussian.spending(budget, settings.delta(), neighborhood.squaredL2());
        };
    }

    private static Image blur(Image noisy, double sigma) {
        if (sigma <= 0) {
            return noisy;
        }
        try (Mat mat = Mats.of(noisy); Mat smooth = new Mat(); Size fromSigma = new Size(0, 0)) {
            mat.convertTo(smooth, CV_32F);
            GaussianBlur(smooth, smooth, fromSigma, sigma, sigma, BORDER_REFLECT, 0);
            smooth.convertTo(mat, CV_8U);
            return Mats.toImage(mat);
        }
    }
}
