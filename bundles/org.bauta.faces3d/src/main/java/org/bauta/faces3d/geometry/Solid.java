package org.bauta.faces3d.geometry;

/**
 * Signed distances to simple solids and smooth ways to join them: negative inside, in millimetres. The ellipsoid's is a
 * first-order estimate, exact on its surface.
 */
final class Solid {
    private Solid() {
    }

    static double sphere(double x, double y, double z, double cx, double cy, double cz, double r) {
        return length(x - cx, y - cy, z - cz) - r;
    }

    static double ellipsoid(double x, double y, double z, double cx, double cy, double cz, double rx, double ry, double rz) {
        double px = (x - cx) / rx;
        double py = (y - cy) / ry;
        double pz = (z - cz) / rz;
        double k = length(px, py, pz);
        double g = length(px / rx, py / ry, pz / rz);
        return g < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : k * (k - 1) / g;
    }

    /** A rod between two points whose radius runs from {@code ra} to {@code rb}. */
    static double rod(double x, double y, double z, double[] a, double[] b, double ra, double rb) {
        double bx = b[0] - a[0];
        double by = b[1] - a[1];
        double bz = b[2] - a[2];
        double h = ((x - a[0]) * bx + (y - a[1]) * by + (z - a[2]) * bz) / (bx * bx + by * by + bz * bz);
        h = Math.clamp(h, 0.0, 1.0);
        return length(x - a[0] - h * bx, y - a[1] - h * by, z - a[2] - h * bz) - (ra + h * (rb - ra));
    }

    /** A tube around straight pieces, with a radius at each point. */
    static double tube(double x, double y, double z, double[][] points, double... radii) {
        double d = rod(x, y, z, points[0], points[1], radii[0], radii[1]);
        for (int i = 1; i + 1 < points.length; i++) {
            d = Math.min(d, rod(x, y, z, points[i], points[i + 1], radii[i], radii[i + 1]));
        }
        return d;
    }

    /** Union with a fillet about {@code k} wide. */
    static double join(double a, double b, double k) {
        double h = Math.max(k - Math.abs(a - b), 0) / k;
        return Math.min(a, b) - h * h * k / 4;
    }

    /** The first without the second, rounded over about {@code k}. */
    static double carve(double a, double b, double k) {
        return -join(-a, b, k);
    }

    static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
