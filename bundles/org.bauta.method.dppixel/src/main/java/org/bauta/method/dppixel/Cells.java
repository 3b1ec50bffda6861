package org.bauta.method.dppixel;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.bauta.core.image.Image;

/**
 * The face region cut into cells, and the sum of the samples of each cell and plane: integers, so that what a changed
 * pixel does to them is known exactly. Where cells lie depends on the size of the region alone, never on its pixels.
 */
final class Cells {
    private final Channels channels;
    private final int[] across;
    private final int[] down;
    private final long[] sums;

    private Cells(Channels channels, int[] across, int[] down) {
        this.channels = channels;
        this.across = across;
        this.down = down;
        this.sums = new long[count() * channels.planes()];
    }

    /** @param side of a cell in pixels; adjusted by less than half a cell, so that whole cells tile the region */
    static Cells of(Image region, double side, Channels channels) {
        Cells cells = new Cells(channels, edges(region.width(), side), edges(region.height(), side));
        byte[] rgb = region.samples();
        cells.eachSample((cell, plane, i) -> cells.sums[cell * channels.planes() + plane] += channels.sample(rgb, i, plane));
        return cells;
    }

    /** Where cells begin and the last ends: 0 first, the length last, strictly increasing. */
    static int[] edges(int length, double side) {
        int count = Math.clamp(Math.round(length / Math.max(1, side)), 1, length);
        return IntStream.rangeClosed(0, count).map(i -> (int) Math.round((double) i * length / count)).toArray();
    }

    int columns() {
        return across.length - 1;
    }

    int count() {
        return columns() * (down.length - 1);
    }

    /** Pixels of a cell; cells are numbered row by row. */
    long area(int cell) {
        int i = cell % columns();
        int j = cell / columns();
        return (long) (across[i + 1] - across[i]) * (down[j + 1] - down[j]);
    }

    long sum(int cell, int plane) {
        return sums[cell * channels.planes() + plane];
    }

    Channels channels() {
        return channels;
    }

    /**
     * The noisy mean of every cell and plane: independent noise on the sum, then, at no cost, division, rounding and
     * clamping.
     */
    int[] release(IntegerNoise noise, RandomGenerator random) {
        int[] levels = new int[sums.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(sums[i] + noise.sample(random), area(i / channels.planes()));
        }
        return levels;
    }

    /** The mean of a sum, rounded to nearest, 0..255. */
    static int level(long sum, long area) {
        return Math.clamp(Math.floorDiv(2 * sum + area, 2 * area), 0, 255);
    }

    /** @param levels of every cell and plane, 0..255, planes of a cell together */
    Image paint(int[] levels) {
        int width = across[columns()];
        int height = down[down.length - 1];
        byte[] rgb = new byte[3 * width * height];
        eachSample((cell, plane, i) -> channels.write(rgb, i, plane, levels[cell * channels.planes() + plane]));
        return Image.ofRgb(width, height, rgb);
    }

    private interface Visitor {
        /** @param i index of the pixel's red sample */
        void visit(int cell, int plane, int i);
    }

    private void eachSample(Visitor visitor) {
        int width = across[columns()];
        for (int j = 0, cell = 0; j + 1 < down.length; j++) {
            for (int c = 0; c < columns(); c++, cell++) {
                for (int y = down[j]; y < down[j + 1]; y++) {
                    for (int x = across[c]; x < across[c + 1]; x++) {
                        for (int plane = 0; plane < channels.planes(); plane++) {
                            visitor.visit(cell, plane, 3 * (y * width + x));
                        }
                    }
                }
            }
        }
    }
}
