package org.bauta.method.obfuscation;

import org.bauta.core.catalog.Source;
import org.bauta.core.image.Image;

/**
 * K-means over position and color. Clusters begin as a grid of squares; a pixel joins the nearest of the nine clusters whose
 * squares surround it, by the distance D^2 = dcolor^2 + m^2 (dplane / S)^2.
 */
@Source(key = "achanta2012", where = "Eq. (2) and (3)")
final class ColorClusters {
    private static final int ROUNDS = 10;

    private final Image image;
    private final int[] across;
    private final int[] down;
    /** Weight of a squared distance in the plane. */
    private final double weight;
    /** x, y, red, green, blue of each cluster. */
    private final double[][] centers;
    private final int[] labels;

    /** @param side S, of a square in pixels */
    ColorClusters(Image image, double side, double compactness) {
        this.image = image;
        across = Pixelation.edges(image.width(), side);
        down = Pixelation.edges(image.height(), side);
        weight = compactness * compactness / Math.pow(Math.max(1, side), 2);
        centers = new double[(across.length - 1) * (down.length - 1)][5];
        labels = new int[image.width() * image.height()];
        forEachCell((cell, x, y) -> labels[y * image.width() + x] = cell);
    }

    /** The cluster of each pixel, row-major. */
    int[] labels() {
        for (int round = 0; round < ROUNDS; round++) {
            center();
            forEachCell((cell, x, y) -> labels[y * image.width() + x] = nearest(cell, x, y));
        }
        return labels;
    }

    private interface Visit {
        void pixel(int cell, int x, int y);
    }

    private void forEachCell(Visit visit) {
        for (int j = 0, cell = 0; j + 1 < down.length; j++) {
            for (int i = 0; i + 1 < across.length; i++, cell++) {
                for (int y = down[j]; y < down[j + 1]; y++) {
                    for (int x = across[i]; x < across[i + 1]; x++) {
                        visit.pixel(cell, x, y);
                    }
                }
            }
        }
    }

    /** Clusters move to their means; one that has lost all its pixels stays where it was. */
    private void center() {
        double[][] sums = new double[centers.length][5];
        int[] sizes = new int[centers.length];
        for (int i = 0; i < labels.length; i++) {
            double[] sum = sums[labels[i]];
            sizes[labels[i]]++;
            sum[0] += i % image.width();
            sum[1] += i / image.width();
            for (int c = 0; c < 3; c++) {
                sum[2 + c] += image.samples()[3 * i + c] & 0xff;
            }
        }
        for (int k = 0; k < centers.length; k++) {
            for (int d = 0; d < 5 && sizes[k] > 0; d++) {
                centers[k][d] = sums[k][d] / sizes[k];
            }
        }
    }

    private int nearest(int cell, int x, int y) {
        int columns = across.length - 1;
        int own = cell % columns;
        int best = cell;
        double least = Double.POSITIVE_INFINITY;
        for (int k = Math.max(0, cell / columns - 1); k <= Math.min(down.length - 2, cell / columns + 1); k++) {
            for (int i = Math.max(0, own - 1); i <= Math.min(columns - 1, own + 1); i++) {
                double distance = distance(centers[k * columns + i], x, y);
                if (distance < least) {
                    least = distance;
                    best = k * columns + i;
                }
            }
        }
        return best;
    }

    private double distance(double[] center, int x, int y) {
        double dx = center[0] - x;
        double dy = center[1] - y;
        double red = center[2] - image.sample(x, y, 0);
        double green = center[3] - image.sample(x, y, 1);
        double blue = center[4] - image.sample(x, y, 2);
        // red and blue first: their sum is the same when they are exchanged
        return red * red + blue * blue + green * green + weight * (dx * dx + dy * dy);
    }
}
