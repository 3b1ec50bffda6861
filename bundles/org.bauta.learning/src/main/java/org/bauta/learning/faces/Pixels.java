package org.bauta.learning.faces;

import java.util.SplittableRandom;

import org.bauta.learning.training.DrawnFace;
import org.bauta.vision.Similarity;

/** From a drawn picture to a net's input: varied, moved, planar, {@code (v - 127.5) / 127.5}. */
final class Pixels {
    /** Middle of 0..255, and what one unit of the input is. */
    static final float HALF = 127.5f;
    private static final double MOST_SHARPENED = 1.5;
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    private Pixels() {
    }

    /** The face as seen, a little elsewhere. */
    static Placement place(DrawnFace face, View view, Augmentation how, SplittableRandom random) {
        double angle = Math.toRadians(how.turn() * signed(random));
        double scale = 1 + how.scale() * signed(random);
        double dx = how.shift() * signed(random);
        double dy = how.shift() * signed(random);
        boolean mirrored = random.nextDouble() < how.mirror();
        Similarity base = view.map(face);
        double c = scale * StrictMath.cos(angle);
        double s = scale * StrictMath.sin(angle);
        double half = view.size() / 2.0;
        // turned and scaled about the middle of the input, then shifted
        double tx = c * (base.tx() - half) - s * (base.ty() - half) + half + dx;
        double ty = s * (base.tx() - half) + c * (base.ty() - half) + half + dy;
        return new Placement(new Similarity(c * base.a() - s * base.b(), s * base.a() + c * base.b(), tx, ty), mirrored, view.size());
    }

    private static double signed(SplittableRandom random) {
        return 2 * random.nextDouble() - 1;
    }

    /** Writes {@code 3 x size x size} numbers. */
    static void write(DrawnFace face, Placement placement, Augmentation how, SplittableRandom random, float[] out, int from) {
        int size = placement.size();
        sample(face, placement, out, from);
        if (random.nextDouble() < how.blur()) {
            for (int c = 0; c < 3; c++) {
                filter(out, from + c * size * size, size, 1);
            }
        }
        if (how.sharpen() > 0 && random.nextDouble() < how.sharpen()) {
            float amount = (float) (MOST_SHARPENED * random.nextDouble());
            for (int c = 0; c < 3; c++) {
                filter(out, from + c * size * size, size, -amount);
            }
        }
        shade(out, from, size * size, how, random);
    }

    /** Bilinear, black outside. */
    private static void sample(DrawnFace face, Placement placement, float[] out, int from) {
        int size = placement.size();
        int plane = size * size;
        Similarity back = placement.pixels();
        for (int v = 0; v < size; v++) {
            for (int u = 0; u < size; u++) {
                double x = back.a() * u - back.b() * v + back.tx();
                double y = back.b() * u + back.a() * v + back.ty();
                int at = from + v * size + (placement.mirrored() ? size - 1 - u : u);
                bilinear(face, x, y, out, at, plane);
            }
        }
    }

    private static void bilinear(DrawnFace face, double x, double y, float[] out, int at, int plane) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float fx = (float) (x - left);
        float fy = (float) (y - top);
        float[] weights = {(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy};
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int k = 0; k < 4; k++) {
            int px = left + (k & 1);
            int py = top + (k >> 1);
            if (px >= 0 && py >= 0 && px < face.width() && py < face.height()) {
                int i = 3 * (py * face.width() + px);
                red += weights[k] * (face.rgb()[i] & 0xff);
                green += weights[k] * (face.rgb()[i + 1] & 0xff);
                blue += weights[k] * (face.rgb()[i + 2] & 0xff);
            }
        }
        out[at] = red;
        out[at + plane] = green;
        out[at + 2 * plane] = blue;
    }

    /** Towards the mean of 3 x 3 pixels by a share, or away from it if that is negative; the outermost pixels stay. */
    private static void filter(float[] out, int from, int size, float share) {
        float[] copy = java.util.Arrays.copyOfRange(out, from, from + size * size);
        for (int y = 1; y < size - 1; y++) {
            for (int x = 1; x < size - 1; x++) {
                float sum = 0;
                for (int dy = -size; dy <= size; dy += size) {
                    int i = y * size + x + dy;
                    sum += copy[i - 1] + copy[i] + copy[i + 1];
                }
                float own = copy[y * size + x];
                out[from + y * size + x] = share == 1 ? sum / 9 : Math.clamp(own + share * (sum / 9 - own), 0f, 255f);
            }
        }
    }

    /** Contrast, brightness, color, noise; then to about -1..1. */
    private static void shade(float[] out, int from, int plane, Augmentation how, SplittableRandom random) {
        double contrast = 1 + how.light() * signed(random);
        double brightness = how.light() * HALF * signed(random);
        boolean gray = random.nextDouble() < how.gray();
        double noise = how.noise() * random.nextDouble();
        double[] tint = new double[3];
        for (int c = 0; c < 3; c++) {
            tint[c] = contrast * (1 + how.light() / 2 * signed(random));
        }
        for (int i = from; i < from + plane; i++) {
            double luma = gray ? LUMA[0] * out[i] + LUMA[1] * out[i + plane] + LUMA[2] * out[i + 2 * plane] : 0;
            for (int c = 0; c < 3; c++) {
                int at = i + c * plane;
                // the sum of two uniform numbers is near enough to a Gaussian for a disturbance, and much faster
                double grain = noise == 0 ? 0 : noise * 2.45 * (random.nextDouble() + random.nextDouble() - 1);
                double value = gray ? contrast * (luma - HALF) : tint[c] * (out[at] - HALF);
                out[at] = (float) (Math.clamp(value + brightness + grain, -HALF, HALF) / HALF);
            }
        }
    }
}
