package org.bauta.method.obfuscation;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;

/**
 * Every sample of the face box becomes 0 or 255, so that from afar the brightness stays. Error diffusion hands what it rounds off
 * to pixels that follow, row by row from the left; what would leave the box is lost. Ordered dithering compares with a fixed
 * pattern.
 *
 * <p>Dadkhah et al. use Floyd and Steinberg's on red, green and blue, the others on gray; {@code ink} is free here.
 */
@About("Turns the face into dots that are fully on or off in each channel, as in print. Larger dots are stronger.")
@Source(key = "dadkhah2018")
@Source(key = "wen2024", where = "Sec. 3.1.1")
public final class Halftoning implements ImageMethod<Halftoning.Settings> {
    /** How dots are set. */
    public enum Algorithm {
        FLOYD_STEINBERG, STUCKI, JARVIS, BAYER
    }

    /** What is dithered. */
    public enum Ink {
        /** Red, green and blue, each on its own: eight colors. */
        COLOR,
        /** The luma of ITU-R BT.601: black and white. */
        GRAY
    }

    public record Settings(
            @Setting(value = "floyd-steinberg", text = "How dots are set.") Algorithm algorithm,
            @Setting(value = "color", text = "Red, green and blue on their own, or black and white.") Ink ink,
            @Setting(value = "1", unit = "pixels", min = 1, max = 64,
                    text = "Side of a dot; larger is stronger.") int dot) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image crop = settings.ink() == Ink.GRAY ? Luma.gray(face.crop()) : face.crop();
        int width = crop.width();
        int height = crop.height();
        int dot = settings.dot();
        if (dot == 1 && settings.algorithm() == Algorithm.FLOYD_STEINBERG) {
            return Masked.whole(face.region(), Image.ofRgb(width, height, FloydSteinberg.print(crop.samples(), width, height)));
        }
        int columns = (width + dot - 1) / dot;
        int rows = (height + dot - 1) / dot;
        byte[] out = new byte[3 * width * height];
        for (int c = 0; c < 3; c++) {
            double[] means = means(crop, c, dot, columns, rows);
            boolean[] on = settings.algorithm() == Algorithm.BAYER ? BayerDither.dots(means, columns, rows)
                    : ErrorDiffusion.of(settings.algorithm()).dots(means, columns, rows);
            print(on, columns, dot, out, c, width);
        }
        return Masked.whole(face.region(), Image.ofRgb(width, height, out));
    }

    private static void print(boolean[] on, int columns, int dot, byte[] out, int channel, int width) {
        for (int y = 0, o = channel; o < out.length; y++) {
            int row = y / dot * columns;
            for (int x = 0; x < width; x++, o += 3) {
                out[o] = (byte) (on[row + (dot == 1 ? x : x / dot)] ? 255 : 0);
            }
        }
    }

    /** Of one channel, over each dot, 0..255. */
    private static double[] means(Image image, int channel, int dot, int columns, int rows) {
        double[] sums = new double[columns * rows];
        if (dot == 1) {
            byte[] samples = image.samples();
            for (int i = 0; i < sums.length; i++) {
                sums[i] = samples[3 * i + channel] & 0xff;
            }
            return sums;
        }
        int[] sizes = new int[columns * rows];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int cell = y / dot * columns + x / dot;
                sums[cell] += image.sample(x, y, channel);
                sizes[cell]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= sizes[i];
        }
        return sums;
    }
}
