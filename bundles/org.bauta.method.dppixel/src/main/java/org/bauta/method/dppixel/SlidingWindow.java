package org.bauta.method.dppixel;

import java.util.Arrays;
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
 * Differential privacy with a budget that slides over the picture: the region becomes a stream of sub-images, cell after
 * cell in rows that turn at each end, and no w consecutive ones spend more than epsilon. A sub-image that looks like the
 * last released one repeats it and saves its budget; one that differs gets the more of what the window has left, the
 * more it differs ({@link BudgetWindow}).
 *
 * <p>Why it is private. A sub-image spends t on the comparison and e_i on its release, and e_i depends on earlier
 * <em>noisy</em> results alone. Both look at the vector of its c sums, which n changed pixels move by at most 255 c n in
 * L1, and the noise is for 255 c m. Given what came before, the loss of sub-image i is at most (n_i / m) (t + e_i),
 * where n_i of its pixels have changed, and losses add up along the stream. (a) If at most m pixels have changed in each
 * of w consecutive sub-images and none elsewhere, the loss is at most the sum of t + e_i over the window: epsilon. This
 * is w-event privacy (Kellaris et al.). (b) If at most m pixels have changed anywhere, the loss is at most the largest t
 * + e_i: epsilon again.
 *
 * <p>Deviates from the paper: only its abstract and the account in Wen et al., Sec. 5.2.3, could be read, which tell the
 * stream, the window, the comparison of neighbors and the dynamic budget, but no formula. Written here from Kellaris et
 * al., on whose scheme such windows rest: a quarter of epsilon is for comparisons, which are noisy themselves;
 * sub-images are cells that show their mean; the distance is the mean absolute difference, not the paper's fused
 * similarity; the share is that of {@link BudgetWindow}. The paper's sorted variant (sort-SWP) is left out. Epsilon is
 * for all channels together, where the paper has gray pictures.
 *
 * @see <a href="https://doi.org/10.1155/2021/6680701">Liu et al. 2021</a>
 */
@About("Shows noisy means of cells; a cell like its neighbor repeats it and leaves its budget to others. A smaller epsilon is stronger.")
@Source(key = "liu2021", where = "abstract: SWP with dynamic allocation")
@Source(key = "kellaris2014", where = "w-event privacy, budget distribution")
@Source(key = "wen2024", where = "Sec. 3.1.1 and 5.2.3")
public final class SlidingWindow implements ImageMethod<SlidingWindow.Settings>, DifferentiallyPrivate<SlidingWindow.Settings> {
    private static final int MIDDLE_GRAY = 128;

    public record Settings(
            @Setting(value = "12.5%", symbol = "b", unit = "% of face width", min = 0, max = 100,
                    text = "Side of a sub-image; a larger one needs less noise and shows less.") Length cell,
            @Setting(value = "4", symbol = "w", min = 1, max = 256,
                    text = "Consecutive sub-images that share the budget; more is stronger.") int window,
            @Setting(value = "1", symbol = "m", unit = "pixels", min = 1, max = 1_000_000,
                    text = "How many pixels of each sub-image in a window may change without being told; more is stronger.") int pixels,
            @Setting(value = "1.5", symbol = "epsilon", min = .001, max = 1000,
                    text = "Budget of any window, over all channels; smaller is stronger.") double epsilon,
            @Setting(value = "rgb", text = "Release colors, which share the budget, or luma alone.") Channels channels) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Cells cells = cells(face, settings);
        BudgetWindow budget = budget(cells, settings);
        int planes = settings.channels().planes();
        int[] levels = new int[cells.count() * planes];
        int[] last = new int[planes];
        Arrays.fill(last, MIDDLE_GRAY);
        for (int position = 0; position < cells.count(); position++) {
            int cell = turning(position, cells.columns());
            long units = budget.next(distance(cells, cell, last), cells.area(cell), run.random());
            if (units > 0) {
                IntegerNoise noise = DiscreteLaplace.spending(new Budget(units), budget.sensitivity());
                for (int plane = 0; plane < planes; plane++) {
                    last[plane] = Cells.level(cells.sum(cell, plane) + noise.sample(run.random()), cells.area(cell));
                }
            }
            System.arraycopy(last, 0, levels, cell * planes, planes);
        }
        return Masked.whole(face.region(), cells.paint(levels));
    }

    /**
     * The cell at a place of the stream: every other row runs backwards, so that neighbors in the stream are neighbors
     * in the picture.
     */
    static int turning(int position, int columns) {
        int row = position / columns;
        int column = position % columns;
        return row * columns + (row % 2 == 0 ? column : columns - 1 - column);
    }

    /** L1 distance of the sums of a cell from those of a cell of released levels. */
    private static long distance(Cells cells, int cell, int[] released) {
        long sum = 0;
        for (int plane = 0; plane < released.length; plane++) {
            sum += Math.abs(cells.sum(cell, plane) - released[plane] * cells.area(cell));
        }
        return sum;
    }

    @Override
    public Ledger ledger(Face face, Settings settings) {
        Cells cells = cells(face, settings);
        BudgetWindow budget = budget(cells, settings);
        Neighborhood neighborhood = Neighborhood.of(settings.pixels(), settings.channels(), cells);
        double epsilon = Budget.of(settings.epsilon()).epsilon();
        double comparisons = budget.comparisons().epsilon();
        String mechanism = "discrete Laplace on the distance of each of " + cells.count() + " sub-images from the last released one,"
                + " and on its sums; no w = " + settings.window() + " consecutive ones spend more than epsilon";
        return new Ledger(mechanism, Ledger.Guarantee.DIFFERENTIAL_PRIVACY,
                neighborhood.text(face.region()) + " - or in at most m pixels of each of w consecutive sub-images",
                neighborhood.l1Sensitivity(), epsilon, 0,
                List.of(new Ledger.Part("comparisons in a window", comparisons),
                        new Ledger.Part("releases in a window", epsilon - comparisons)),
                List.of(Account.CHANNELS, "sub-images: sequential within a window; windows share epsilon, as the changed pixels lie in one"
                        + " window or are m in all", Account.IMAGES),
                List.of("division by the size of the cell, rounding to 8 bits, clamping to 0..255", "what the next sub-image may spend"),
                Account.notCovered());
    }

    private static Cells cells(Face face, Settings settings) {
        return Cells.of(face.crop(), settings.cell().pixels(face), settings.channels());
    }

    private static BudgetWindow budget(Cells cells, Settings settings) {
        return new BudgetWindow(Budget.of(settings.epsilon()), settings.window(),
                Neighborhood.of(settings.pixels(), settings.channels(), cells).l1(), settings.channels().planes());
    }
}
