package org.bauta.method.obfuscation;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.image.Image;
import org.bauta.core.image.Region;

/** Delaunay triangles over a few points, and pictures warped affinely into them. */
final class TriangleWarp {
    private static final double EPSILON = 1e-9;

    private final double[][] points;
    private final List<int[]> triangles = new ArrayList<>();

    /** By the definition: no other point lies in a triangle's circle. For tens of points, not thousands. */
    TriangleWarp(double[][] points) {
        this.points = points;
        for (int a = 0; a < points.length; a++) {
            for (int b = a + 1; b < points.length; b++) {
                for (int c = b + 1; c < points.length; c++) {
                    if (Math.abs(area(points[a], points[b], points[c])) > EPSILON && isEmpty(a, b, c)) {
                        triangles.add(new int[] {a, b, c});
                    }
                }
            }
        }
    }

    private static double area(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    }

    private boolean isEmpty(int a, int b, int c) {
        double sign = Math.signum(area(points[a], points[b], points[c]));
        for (int d = 0; d < points.length; d++) {
            if (d != a && d != b && d != c && sign * inCircle(points[a], points[b], points[c], points[d]) > EPSILON) {
                return false;
            }
        }
        return true;
    }

    /** Above 0 where d lies in the circle through a, b and c, which run with positive area. */
    private static double inCircle(double[] a, double[] b, double[] c, double[] d) {
        double ax = a[0] - d[0];
        double ay = a[1] - d[1];
        double bx = b[0] - d[0];
        double by = b[1] - d[1];
        double cx = c[0] - d[0];
        double cy = c[1] - d[1];
        return (ax * ax + ay * ay) * (bx * cy - cx * by) - (bx * bx + by * by) * (ax * cy - cx * ay)
                + (cx * cx + cy * cy) * (ax * by - bx * ay);
    }

    int triangles() {
        return triangles.size();
    }

    /**
     * A region of the warped picture, bilinear; beyond the picture its edge counts.
     *
     * @param from where the points lie in the picture
     */
    Image warp(Image image, double[][] from, Region region) {
        byte[] out = new byte[3 * region.width() * region.height()];
        for (int y = 0, i = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++, i += 3) {
                double[] at = source(from, region.x() + x + .5, region.y() + y + .5);
                sample(image, at[0] - .5, at[1] - .5, out, i);
            }
        }
        return Image.ofRgb(region.width(), region.height(), out);
    }

    /** Where a place of the warped picture comes from: by the triangle that holds it, or that it is least outside of. */
    private double[] source(double[][] from, double x, double y) {
        double[] best = {x, y};
        double most = Double.NEGATIVE_INFINITY;
        for (int[] t : triangles) {
            double[] p = {x, y};
            double whole = area(points[t[0]], points[t[1]], points[t[2]]);
            double u = area(p, points[t[1]], points[t[2]]) / whole;
            double v = area(points[t[0]], p, points[t[2]]) / whole;
            double least = Math.min(u, Math.min(v, 1 - u - v));
            if (least > most) {
                most = least;
                for (int k = 0; k < 2; k++) {
                    best[k] = u * from[t[0]][k] + v * from[t[1]][k] + (1 - u - v) * from[t[2]][k];
                }
            }
        }
        return best;
    }

    private static void sample(Image image, double x, double y, byte[] out, int at) {
        double px = Math.clamp(x, 0, image.width() - 1);
        double py = Math.clamp(y, 0, image.height() - 1);
        int left = (int) px;
        int top = (int) py;
        int right = Math.min(left + 1, image.width() - 1);
        int bottom = Math.min(top + 1, image.height() - 1);
        double a = px - left;
        double b = py - top;
        for (int c = 0; c < 3; c++) {
            double value = (1 - b) * ((1 - a) * image.sample(left, top, c) + a * image.sample(right, top, c))
                    + b * ((1 - a) * image.sample(left, bottom, c) + a * image.sample(right, bottom, c));
            out[at + c] = (byte) Math.round(value);
        }
    }
}
