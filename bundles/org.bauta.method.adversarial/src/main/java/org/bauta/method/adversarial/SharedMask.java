package org.bauta.method.adversarial;

import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Region;
import org.bauta.vision.Alignment;
import org.bauta.vision.Similarity;

/**
 * One perturbation for many pictures: it lies in a frame into which every face is aligned, and reaches a picture through that
 * alignment, whatever the picture's size and pose. For each picture that is a linear map, whose transpose carries gradients
 * back. Weights are not negative and sum to at most one, so that a bound on the mask bounds every picture's change.
 */
final class SharedMask {
    static final int SIDE = 112;
    @Source(key = "deng2019arcface", where = "Sec. 3.1, face crops by five points")
    private static final double[] TEMPLATE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};

    private final float[] values = new float[3 * SIDE * SIDE];

    /** Where the pixels of a picture's region lie in the mask. */
    static final class Place {
        private final int[] places;
        private final float[] weights;

        Place(Face face) {
            Region region = face.region();
            places = new int[4 * region.width() * region.height()];
            weights = new float[places.length];
            Similarity map = Alignment.to(TEMPLATE, face);
            for (int y = 0, p = 0; y < region.height(); y++) {
                for (int x = 0; x < region.width(); x++, p++) {
                    double px = region.x() + x;
                    double py = region.y() + y;
                    place(p, map.a() * px - map.b() * py + map.tx(), map.b() * px + map.a() * py + map.ty());
                }
            }
        }

        private void place(int p, double x, double y) {
            long left = (long) Math.floor(x);
            long top = (long) Math.floor(y);
            for (int tap = 0; tap < 4; tap++) {
                long tx = left + (tap & 1);
                long ty = top + (tap >> 1);
                boolean inside = tx >= 0 && ty >= 0 && tx < SIDE && ty < SIDE;
                places[4 * p + tap] = inside ? 3 * (int) (ty * SIDE + tx) : 0;
                weights[4 * p + tap] = inside ? (float) ((1 - Math.abs(x - tx)) * (1 - Math.abs(y - ty))) : 0;
            }
        }
    }

    float[] values() {
        return values;
    }

    /** The picture with the mask over it. */
    float[] over(float[] original, Place place) {
        float[] x = original.clone();
        for (int i = 0; i < place.places.length; i++) {
            for (int c = 0; c < 3; c++) {
                x[3 * (i >> 2) + c] += place.weights[i] * values[place.places[i] + c];
            }
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.clamp(x[k], 0, 255);
        }
        return x;
    }

    /** Adds a picture's gradient to that of the mask. */
    static void pull(float[] gradient, Place place, float[] into) {
        for (int i = 0; i < place.places.length; i++) {
            for (int c = 0; c < 3; c++) {
                into[place.places[i] + c] += place.weights[i] * gradient[3 * (i >> 2) + c];
            }
        }
    }

    /** A step along the sign of a gradient, then back into the cube. */
    void climb(float[] gradient, double step, double epsilon) {
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) Math.clamp(values[k] + step * Math.signum(gradient[k]), -epsilon, epsilon);
        }
    }
}
