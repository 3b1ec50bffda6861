package org.bauta.method.dppixel;

import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.DifferentiallyPrivate;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Ledger;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;

/**
 * Metric privacy by singular values: each channel of the face region is decomposed as A = U S V^T, its k largest
 * singular values are replaced by a draw near them in k-dimensional space ({@link EuclideanLaplace}), the others by 0,
 * and U S' V^T is released.
 *
 * <p>The guarantee: let x and y be the vectors of the k largest singular values of two faces that share U and V. Then
 * P[release of x in Z] is at most exp(epsilon d) times P[release of y in Z], where d is |x - y|, added up over channels
 * and blocks (their draws are independent). As |x - y| is at most the Frobenius norm of the difference of two matrices
 * (Mirsky), d is at most the sum over channels and blocks of the root of the summed squared differences of their
 * samples, with white as 1.
 *
 * <p><b>U and V are released as they are</b>, as in the paper: of two faces that differ in them the guarantee says
 * nothing, and they hold most of what makes a face. The ledger says so.
 *
 * <p>Singular values grow with the sides of a picture and the noise does not: at the same epsilon a face of more pixels is changed
 * less. Compare faces of one size.
 *
 * <p>Deviates from the paper: its full text was not at hand, so that the unit (white is 1), sampled values below 0 (set
 * to 0) and the treatment of color (each channel alone, distances added) are choices made here; blocks are an addition,
 * 1 is the paper's whole region.
 *
 * @see <a href="https://doi.org/10.1109/ICME.2019.00140">Fan 2019</a>
 * @see <a href="https://doi.org/10.1093/qmath/11.1.50">Mirsky 1960</a>
 */
@About("Draws new singular values near those of the face (metric privacy); their directions stay. A smaller epsilon is stronger.")
@Source(key = "fan2019svd", where = "the sampling mechanism")
@Source(key = "wen2024", where = "Sec. 3.1.1 and 5.2.3")
@Source(key = "mirsky1960", where = "Theorem 5")
public final class DpSvd implements ImageMethod<DpSvd.Settings>, DifferentiallyPrivate<DpSvd.Settings> {
    public record Settings(
            @Setting(value = "4", symbol = "k", min = 1, max = 256,
                    text = "How many singular values are kept and drawn anew; the others become 0.") int rank,
            @Setting(value = "0.5", symbol = "epsilon", unit = "per unit of distance, white is 1", min = .001, max = 1000,
                    text = "Budget for each unit of distance between singular values; smaller is stronger.") double epsilon,
            @Setting(value = "1", min = 1, max = 64,
                    text = "Square blocks across the face, each decomposed alone; 1 takes the whole face.") int blocks,
            @Setting(value = "rgb", text = "Release colors, each channel decomposed alone, or luma alone.") Channels channels) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image crop = face.crop();
        int[] across = across(face, settings);
        int[] down = down(face, settings);
        byte[] out = new byte[crop.samples().length];
        for (int j = 0; j + 1 < down.length; j++) {
            for (int i = 0; i + 1 < across.length; i++) {
                for (int plane = 0; plane < settings.channels().planes(); plane++) {
                    Block block = new Block(settings.channels(), plane, across[i], across[i + 1], down[j], down[j + 1], crop.width());
                    block.write(out, release(block, crop.samples(), settings, run));
                }
            }
        }
        return Masked.whole(face.region(), Image.ofRgb(crop.width(), crop.height(), out));
    }

    private static double[] release(Block block, byte[] rgb, Settings settings, RunContext run) {
        SingularTriplets svd = SingularTriplets.of(block.read(rgb), block.bottom() - block.top(), block.right() - block.left(),
                settings.rank());
        double[] drawn = EuclideanLaplace.sample(svd.values(), settings.epsilon(), run.random());
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = Math.max(0, drawn[i]);
        }
        return svd.compose(drawn);
    }

    @Override
    public Ledger ledger(Face face, Settings settings) {
        int blocks = (across(face, settings).length - 1) * (down(face, settings).length - 1);
        int planes = settings.channels().planes();
        return new Ledger("k-dimensional Laplace, density proportional to exp(-epsilon |z - x|), on the k = " + settings.rank()
                + " largest singular values of each of " + blocks + " block(s), " + planes + " channel(s)", Ledger.Guarantee.METRIC_PRIVACY,
                "faces of the same singular vectors; their distance is that of their k largest singular values (L2, white is 1), summed"
                        + " over channels and blocks",
                new Ledger.Sensitivity(1, "for each unit of distance", "triangle inequality; the distance is at most the sum over channels"
                        + " and blocks of the Frobenius norms of the differences (Mirsky 1960)", true),
                settings.epsilon(), 0,
                IntStream.range(0, planes).mapToObj(p -> new Ledger.Part(settings.channels().name(p), settings.epsilon())).toList(),
                List.of("channels and blocks: independent draws; epsilon stays the same and their distances add up", Account.IMAGES),
                List.of("values below 0 are set to 0", "composition with the singular vectors, rounding to 8 bits, clamping to 0..255"),
                Account.notCovered("the singular vectors: released as they are; of faces that differ in them this guarantee says nothing",
                        "floating point: draws are rounded to multiples of 2^-10, which hides its leak but does not prove it away"));
    }

    private static int[] across(Face face, Settings settings) {
        return Cells.edges(face.region().width(), face.width() / settings.blocks());
    }

    private static int[] down(Face face, Settings settings) {
        int height = face.region().height();
        return Cells.edges(height, settings.blocks() == 1 ? height : face.width() / settings.blocks());
    }

    /** One plane of a rectangle of the region. */
    private record Block(Channels channels, int plane, int left, int right, int top, int bottom, int width) {
        /** Row by row, white is 1. */
        double[] read(byte[] rgb) {
            double[] out = new double[(right - left) * (bottom - top)];
            for (int y = top, p = 0; y < bottom; y++) {
                for (int x = left; x < right; x++, p++) {
                    out[p] = channels.sample(rgb, 3 * (y * width + x), plane) / 255.0;
                }
            }
            return out;
        }

        void write(byte[] rgb, double[] values) {
            for (int y = top, p = 0; y < bottom; y++) {
                for (int x = left; x < right; x++, p++) {
                    channels.write(rgb, 3 * (y * width + x), plane, (int) Math.clamp(Math.round(255 * values[p]), 0, 255));
                }
            }
        }
    }
}
