package org.bauta.learning.recipe;

import java.util.SplittableRandom;

/** Ways to spoil a picture, each in four strengths: a perceptual distance has to grow with them. */
enum Distortion {
    NOISE {
        @Override
        void apply(float[] plane, int size, int strength, SplittableRandom random) {
            double sigma = 0.02 * (1 << strength);
            for (int i = 0; i < plane.length; i++) {
                plane[i] += (float) (sigma * 2.45 * (random.nextDouble() + random.nextDouble() - 1));
            }
        }
    },
    BLUR {
        @Override
        void apply(float[] plane, int size, int strength, SplittableRandom random) {
            for (int pass = 0; pass < 1 << strength; pass++) {
                float[] copy = plane.clone();
                for (int y = 1; y < size - 1; y++) {
                    for (int x = 1; x < size - 1; x++) {
                        int i = y * size + x;
                        plane[i] = (copy[i - 1] + copy[i + 1] + copy[i - size] + copy[i + size] + 4 * copy[i]) / 8;
                    }
                }
            }
        }
    },
    PIXELATION {
        @Override
        void apply(float[] plane, int size, int strength, SplittableRandom random) {
            int block = 2 << strength;
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    if (x % block == 0 && y % block == 0) {
                        fill(plane, size, x, y, block);
                    }
                }
            }
        }
    },
    CONTRAST {
        @Override
        void apply(float[] plane, int size, int strength, SplittableRandom random) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] *= 1 - 0.2f * (strength + 1);
            }
        }
    };

    static final int STRENGTHS = 4;

    /**
     * Spoils one channel.
     *
     * @param strength 0 to 3
     */
    abstract void apply(float[] plane, int size, int strength, SplittableRandom random);

    /** A block with its mean. */
    private static void fill(float[] plane, int size, int left, int top, int block) {
        float sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(size, top + block); y++) {
            for (int x = left; x < Math.min(size, left + block); x++) {
                sum += plane[y * size + x];
                count++;
            }
        }
        for (int y = top; y < Math.min(size, top + block); y++) {
            for (int x = left; x < Math.min(size, left + block); x++) {
                plane[y * size + x] = sum / count;
            }
        }
    }

    /** A spoiled copy of planar pictures of three channels, each picture with noise of its own. */
    float[] of(float[] pictures, int size, int strength) {
        float[] out = pictures.clone();
        int plane = size * size;
        for (int at = 0; at < out.length; at += plane) {
            float[] channel = java.util.Arrays.copyOfRange(out, at, at + plane);
            apply(channel, size, strength, new SplittableRandom(at));
            System.arraycopy(channel, 0, out, at, plane);
        }
        return out;
    }
}
