package org.bauta.method.dppixel;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.DifferentiallyPrivate;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Ledger;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;

/**
 * Differentially private pixelization: the face region is cut into cells of b x b pixels, and each shows its mean with
 * Laplace noise.
 *
 * <p>Within the m-neighborhood ({@link Neighborhood}) the means of one channel have the L1 sensitivity 255 m / b^2. The
 * noise is the discrete Laplace of scale 255 m c / epsilon on the integer sum of each cell and channel, c channels
 * sharing epsilon: what the paper adds to the mean, on an exact grid. Division, rounding and clamping to 0..255 come
 * after and cost nothing.
 *
 * <p>Deviates from the paper: the noise is discrete and drawn exactly instead of rounded from floating point; epsilon is
 * for all channels together, where the paper has gray pictures ({@code channels: gray}); cells are adjusted to tile the
 * region instead of leaving slivers at its edge.
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-95729-6_10">Fan 2018</a>
 */
@About("Shows the mean of each cell of the face with noise that hides any m pixels (differential privacy). A smaller epsilon is stronger.")
@Source(key = "fan2018", where = "differentially private pixelization")
@Source(key = "wen2024", where = "Sec. 3.1.1 and 5.2.3")
public final class DpPix implements ImageMethod<DpPix.Settings>, DifferentiallyPrivate<DpPix.Settings> {
    public record Settings(
            @Setting(value = "12.5%", symbol = "b", unit = "% of face width", min = 0, max = 100,
                    text = "Side of a cell; a larger one needs less noise and shows less.") Length cell,
            @Setting(value = "16", symbol = "m", unit = "pixels", min = 1, max = 1_000_000,
                    text = "How many pixels may change without being told; more is stronger.") int pixels,
            @Setting(value = "1.5", symbol = "epsilon", min = .001, max = 1000,
                    text = "Budget of the whole release, over all channels; smaller is stronger.") double epsilon,
            @Setting(value = "rgb", text = "Release colors, which share the budget, or luma alone.") Channels channels) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Cells cells = cells(face, settings);
        return Masked.whole(face.region(), cells.paint(cells.release(noise(cells, settings), run.random())));
    }

    @Override
    public Ledger ledger(Face face, Settings settings) {
        Cells cells = cells(face, settings);
        Neighborhood neighborhood = Neighborhood.of(settings.pixels(), settings.channels(), cells);
        double epsilon = Budget.of(settings.epsilon()).epsilon();
        String mechanism = "discrete Laplace of scale " + noise(cells, settings).scale() + " on the sum of each of " + cells.count()
                + " cells, " + settings.channels().planes() + " channel(s)";
        return new Ledger(mechanism, Ledger.Guarantee.DIFFERENTIAL_PRIVACY, neighborhood.text(face.region()),
                neighborhood.l1Sensitivity(), epsilon, 0, Neighborhood.equalParts(settings.channels(), epsilon),
                List.of(Account.CHANNELS, Account.CELLS, Account.IMAGES),
                List.of("division by the size of the cell, rounding to 8 bits, clamping to 0..255"), Account.notCovered());
    }

    private static Cells cells(Face face, Settings settings) {
        return Cells.of(face.crop(), settings.cell().pixels(face), settings.channels());
    }

    private static DiscreteLaplace noise(Cells cells, Settings settings) {
        return DiscreteLaplace.spending(Budget.of(settings.epsilon()), Neighborhood.of(settings.pixels(), settings.channels(), cells).l1());
    }
}
