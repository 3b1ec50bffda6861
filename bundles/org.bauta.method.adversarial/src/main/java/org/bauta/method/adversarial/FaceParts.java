package org.bauta.method.adversarial;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Region;
import org.bauta.vision.Alignment;

/**
 * Where make-up goes, from the five points: soft ellipses in units of the distance of the eyes, turned with the face. Each
 * weight map has a number of 0..1 for every pixel of the face box, 0 far from its part.
 */
final class FaceParts {
    /** In eye distances, from the pupil outwards: how far above it the lid's middle lies, and its half axes. */
    private static final double[] LID = {.13, .34, .2};
    /** Half axes of what is not painted: the eye itself. */
    private static final double[] EYE = {.17, .075};
    private static final double[] LIPS = {.12, .15};
    private static final double[] CHEEK = {.3, .24};

    private final Region region;
    private final double[] xy;
    private final double unit;
    private final double cos;
    private final double sin;

    FaceParts(Face face) {
        Landmarks points = Alignment.points(face);
        this.region = face.region();
        this.xy = points.toArray();
        this.unit = Math.max(1e-6, points.eyeDistance());
        this.cos = (xy[2] - xy[0]) / unit;
        this.sin = (xy[3] - xy[1]) / unit;
    }

    /** Both lids up to the brows, without the eyes. */
    float[] lids() {
        float[] out = new float[region.width() * region.height()];
        for (int eye = 0; eye < 2; eye++) {
            double x = xy[2 * eye];
            double y = xy[2 * eye + 1];
            float[] lid = ellipse(x + LID[0] * unit * sin, y - LID[0] * unit * cos, LID[1], LID[2]);
            float[] hole = ellipse(x, y, EYE[0], EYE[1]);
            for (int p = 0; p < out.length; p++) {
                out[p] = Math.max(out[p], lid[p] * (1 - hole[p]));
            }
        }
        return out;
    }

    /** The mouth, from corner to corner. */
    float[] lips() {
        double width = Math.hypot(xy[8] - xy[6], xy[9] - xy[7]) / unit;
        return ellipse((xy[6] + xy[8]) / 2, (xy[7] + xy[9]) / 2, width / 2 + LIPS[0], LIPS[1]);
    }

    /** Between eyes and corners of the mouth, further out than both. */
    float[] cheeks() {
        float[] out = new float[region.width() * region.height()];
        for (int side = 0; side < 2; side++) {
            double x = .4 * xy[2 * side] + .6 * xy[6 + 2 * side];
            double y = .4 * xy[2 * side + 1] + .6 * xy[7 + 2 * side];
            double outwards = (side == 0 ? -.22 : .22) * unit;
            float[] cheek = ellipse(x + outwards * cos, y + outwards * sin, CHEEK[0], CHEEK[1]);
            for (int p = 0; p < out.length; p++) {
                out[p] = Math.max(out[p], cheek[p]);
            }
        }
        return out;
    }

    /** 1 in the middle, falling smoothly to 0 at the ellipse. Half axes in eye distances. */
    private float[] ellipse(double cx, double cy, double across, double along) {
        float[] out = new float[region.width() * region.height()];
        for (int y = 0, p = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++, p++) {
                double dx = region.x() + x - cx;
                double dy = region.y() + y - cy;
                double u = (dx * cos + dy * sin) / (across * unit);
                double v = (dy * cos - dx * sin) / (along * unit);
                double inside = Math.max(0, 1 - u * u - v * v);
                out[p] = (float) Math.min(1, 2 * inside);
            }
        }
        return out;
    }
}
