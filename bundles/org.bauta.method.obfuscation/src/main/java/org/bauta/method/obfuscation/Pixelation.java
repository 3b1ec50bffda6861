package org.bauta.method.obfuscation;

import java.util.stream.IntStream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;

/**
 * Mosaic: the face box is tiled with squares, and each takes its mean color. Sides are adjusted by less than half a square
 * so that whole squares tile the box: a sliver at its edge would be averaged less than the rest.
 *
 * <p>The book's Table 5.1 finds 16 stronger than 8, so that its numbers are sides in pixels; {@code measure} says which is
 * meant.
 *
 * @see <a href="https://doi.org/10.1109/TKDE.2005.32">Newton, Sweeney and Malin 2005</a>
 */
@About("Replaces square blocks of the face by their mean color. Fewer blocks across the face, or larger blocks, are stronger.")
@Source(key = "newton2005", where = "ad hoc methods")
@Source(key = "wen2024", where = "Sec. 3.1.1 and 5.4.5")
public final class Pixelation implements ImageMethod<Pixelation.Settings> {
    /** What the number means. */
    public enum Measure {
        ACROSS_FACE, PIXELS_EACH
    }

    public record Settings(
            @Setting(value = "8", symbol = "b", min = 1, max = 256,
                    text = "Blocks across the face, or pixels along the side of each.") int blocks,
            @Setting(value = "across-face",
                    text = "What blocks means: how many across the width of the face, or the side of each in pixels.") Measure measure) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        double side = settings.measure() == Measure.ACROSS_FACE ? face.width() / settings.blocks() : settings.blocks();
        return Masked.whole(face.region(), mosaic(face.crop(), side));
    }

    /** @param side of a square in pixels; at least 1 is used */
    static Image mosaic(Image image, double side) {
        int[] across = edges(image.width(), side);
        int[] down = edges(image.height(), side);
        int width = image.width();
        byte[] out = new byte[image.samples().length];
        for (int j = 0; j + 1 < down.length; j++) {
            byte[] row = means(image, across, down[j], down[j + 1]);
            for (int y = down[j]; y < down[j + 1]; y++) {
                System.arraycopy(row, 0, out, 3 * y * width, row.length);
            }
        }
        return Image.ofRgb(width, image.height(), out);
    }

    /** Where blocks begin and the last ends: 0 first, the length last, strictly increasing. */
    static int[] edges(int length, double side) {
        int count = Math.clamp(Math.round(length / Math.max(1, side)), 1, length);
        return IntStream.rangeClosed(0, count).map(i -> (int) Math.round((double) i * length / count)).toArray();
    }

    /** One row of pixels for a row of blocks: each channel of a block is its mean, rounded to nearest. */
    private static byte[] means(Image image, int[] across, int top, int bottom) {
        byte[] in = image.samples();
        byte[] row = new byte[3 * image.width()];
        for (int i = 0; i + 1 < across.length; i++) {
            int from = 3 * across[i];
            int to = 3 * across[i + 1];
            long red = 0;
            long green = 0;
            long blue = 0;
            for (int y = top; y < bottom; y++) {
                int line = y * row.length;
                for (int k = line + from; k < line + to; k += 3) {
                    red += in[k] & 0xff;
                    green += in[k + 1] & 0xff;
                    blue += in[k + 2] & 0xff;
                }
            }
            long count = (long) (across[i + 1] - across[i]) * (bottom - top);
            for (int k = from; k < to; k += 3) {
                row[k] = (byte) ((2 * red + count) / (2 * count));
                row[k + 1] = (byte) ((2 * green + count) / (2 * count));
                row[k + 2] = (byte) ((2 * blue + count) / (2 * count));
            }
        }
        return row;
    }
}
