package org.bauta.faces3d.geometry;

/**
 * A smooth displacement of space about one place.
 *
 * @param kind how the numbers are meant
 * @param v center, radii, displacement: nine numbers; for a jaw three: angle, forward, left
 * @param filter {@code upper}, {@code lower} or empty: moves only what follows the skull, or the jaw
 */
record Bump(Kind kind, double[] v, String filter) {
    private static final double HINGE_Y = -12;
    private static final double HINGE_Z = -84;

    enum Kind { PUSH, SCALE, ODD, JAW }

    /** Adds the displacement of a point at rest to {@code out}. @param jaw how much the point follows the jaw */
    void add(double x, double y, double z, double jaw, double[] out) {
        if (kind == Kind.JAW) {
            out[0] += jaw * v[2];
            out[1] -= jaw * v[0] * (z - HINGE_Z);
            out[2] += jaw * (v[0] * (y - HINGE_Y) + v[1]);
            return;
        }
        double side = kind == Kind.ODD || x >= 0 ? 1 : -1;
        double weight = weight(x, y, z, side) * (filter.equals("upper") ? 1 - jaw : filter.equals("lower") ? jaw : 1);
        if (kind == Kind.SCALE) {
            out[0] += weight * v[6] * (x - side * v[0]);
            out[1] += weight * v[7] * (y - v[1]);
            out[2] += weight * v[8] * (z - v[2]);
        } else {
            out[0] += weight * v[6] * sideways(x, side);
            out[1] += weight * v[7];
            out[2] += weight * v[8];
        }
    }

    private double weight(double x, double y, double z, double side) {
        double qx = (side * x - v[0]) / v[3];
        double qy = (y - v[1]) / v[4];
        double qz = (z - v[2]) / v[5];
        double q = qx * qx + qy * qy + qz * qz;
        return q > 12 ? 0 : StrictMath.exp(-q);
    }

    /** Mirrored pushes to the side fade out towards the middle, so that the surface stays smooth there. */
    private double sideways(double x, double side) {
        return kind == Kind.ODD ? 1 : side * Math.min(1, Math.abs(x) / Math.min(6, Math.max(1, v[0])));
    }
}
