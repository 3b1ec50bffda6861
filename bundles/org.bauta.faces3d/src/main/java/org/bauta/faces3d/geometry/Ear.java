package org.bauta.faces3d.geometry;

/**
 * An ear: a plate in polar rings, bent by its helix, antihelix, concha and tragus, set on the side of the head and
 * closed behind.
 */
final class Ear {
    private static final int RINGS = 11;
    private static final int SPOKES = 28;
    private static final double[] UP = {0.0, 0.965, -0.26};
    private static final double[] BACK = {0.44, -0.235, -0.867};
    private static final double[] OUT = {0.898, 0.115, 0.425};

    private final double side;
    private final double[] center;

    private Ear(double side) {
        this.side = side;
        double[] p = new double[3];
        double x = 95;
        for (int i = 0; i < 60; i++) {
            x -= 0.7 * Anatomy.distance(x, -8, -88);
        }
        p[0] = x + 2.5;
        p[1] = -8;
        p[2] = -90;
        center = p;
    }

    /** @param side 1 for the subject's left ear, -1 for the right */
    static void add(Points points, double side) {
        Ear ear = new Ear(side);
        int first = points.size();
        for (int r = 0; r <= RINGS; r++) {
            for (int s = 0; s < SPOKES; s++) {
                ear.vertex(points, r, 2 * StrictMath.PI * s / SPOKES);
            }
        }
        for (int r = 0; r < RINGS; r++) {
            for (int s = 0; s < SPOKES; s++) {
                int a = first + r * SPOKES + s;
                int b = first + r * SPOKES + (s + 1) % SPOKES;
                if (side > 0) {
                    points.quad(a, b, a + SPOKES, b + SPOKES);
                } else {
                    points.quad(b, a, b + SPOKES, a + SPOKES);
                }
            }
        }
    }

    private void vertex(Points points, int ring, double angle) {
        boolean behind = ring > RINGS - 2;
        double rho = behind ? (ring == RINGS ? 0.62 : 0.97) : (double) ring / (RINGS - 2);
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double lower = Math.max(0, -s);
        double b = rho * c * (c > 0 ? 17 : 13) * (1 - 0.30 * lower) - 3.5 * rho * lower * lower + 2 * rho * Math.max(0, s);
        double u = rho * s * 31;
        double h = behind ? (ring == RINGS ? -16 : -3.5) : relief(rho, c, b, u);
        double x = center[0] + OUT[0] * h + BACK[0] * b + UP[0] * u;
        double y = center[1] + OUT[1] * h + BACK[1] * b + UP[1] * u;
        double z = center[2] + OUT[2] * h + BACK[2] * b + UP[2] * u;
        points.add(side * x, y, z, 0);
    }

    private static double relief(double rho, double c, double b, double u) {
        double front = Math.clamp((-c - 0.1) / 0.7, 0.0, 1.0);
        double lobe = Math.clamp((-u - 16) / 8, 0.0, 1.0);
        double helix = 4.2 * bell((rho - 0.92) / 0.11) * (1 - front) * (1 - 0.7 * lobe);
        double groove = -1.8 * bell((rho - 0.76) / 0.07) * (1 - front) * (1 - lobe);
        double antihelix = 3.2 * bell((rho - 0.58) / 0.11) * (1 - front) * (1 - lobe);
        double concha = -7.5 * bell((b + 2) / 6.5) * bell((u + 4) / 10);
        double tragus = 4.5 * bell((b + 11.5) / 3) * bell((u + 3) / 5);
        double root = -7 * front * rho * rho;
        return 2 + helix + groove + antihelix + concha + tragus + root + 1.5 * lobe;
    }

    private static double bell(double t) {
        return StrictMath.exp(-t * t);
    }
}
