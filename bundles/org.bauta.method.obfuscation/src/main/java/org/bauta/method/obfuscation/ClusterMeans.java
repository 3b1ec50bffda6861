package org.bauta.method.obfuscation;

import java.util.Arrays;

import org.bauta.core.image.Image;

/** Gives every pixel the mean color of those that carry the same label. */
final class ClusterMeans {
    private ClusterMeans() {
    }

    /** @param labels one for each pixel, row-major, not negative; means are rounded to nearest */
    static Image paint(Image image, int[] labels) {
        int count = Arrays.stream(labels).max().orElse(0) + 1;
        long[] sums = new long[3 * count];
        long[] sizes = new long[count];
        byte[] rgb = image.toBytes();
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]]++;
            for (int c = 0; c < 3; c++) {
                sums[3 * labels[i] + c] += rgb[3 * i + c] & 0xff;
            }
        }
        for (int i = 0; i < rgb.length; i++) {
            int label = labels[i / 3];
            rgb[i] = (byte) ((2 * sums[3 * label + i % 3] + sizes[label]) / (2 * sizes[label]));
        }
        return Image.ofRgb(image.width(), image.height(), rgb);
    }
}
