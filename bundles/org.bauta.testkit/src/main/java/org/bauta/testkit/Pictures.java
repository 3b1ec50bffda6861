package org.bauta.testkit;

import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;

/** Pictures for property tests: no faces, but with structure at every scale. */
public final class Pictures {
    private Pictures() {
    }

    /** Independent uniform samples. */
    public static Image noise(int width, int height, long seed) {
        byte[] rgb = new byte[3 * width * height];
        new SplittableRandom(seed).nextBytes(rgb);
        return Image.ofRgb(width, height, rgb);
    }

    /** Smooth waves with some noise: neighbouring pixels are alike, as in a photograph, and the channels differ. */
    public static Image waves(int width, int height, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] f = random.doubles(12, 0.02, 0.25).toArray();
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++, i++) {
                    double wave = Math.sin(f[4 * c] * x + c) + Math.cos(f[4 * c + 1] * y)
                            + Math.sin(f[4 * c + 2] * (x + y) * .5 + f[4 * c + 3]);
                    rgb[i] = (byte) Math.clamp(Math.round(128 + 34 * wave + random.nextInt(-8, 9)), 0, 255);
                }
            }
        }
        return Image.ofRgb(width, height, rgb);
    }

    /** A face whose box is the middle of a picture of waves. */
    public static Face face(int width, int height, long seed) {
        Image image = waves(width, height, seed);
        return Face.of(image, new Box(width * .2, height * .15, width * .6, height * .7), "test");
    }
}
