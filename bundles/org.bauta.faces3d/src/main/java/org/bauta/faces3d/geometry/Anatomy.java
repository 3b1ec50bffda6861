package org.bauta.faces3d.geometry;

import static org.bauta.faces3d.geometry.Solid.carve;
import static org.bauta.faces3d.geometry.Solid.ellipsoid;
import static org.bauta.faces3d.geometry.Solid.join;
import static org.bauta.faces3d.geometry.Solid.rod;
import static org.bauta.faces3d.geometry.Solid.sphere;
import static org.bauta.faces3d.geometry.Solid.tube;

/**
 * The mean head as an implicit surface: solids placed by the anthropometry of adult heads and joined smoothly. In
 * millimetres; the origin lies between the pupils at the depth of the corneas, x runs to the subject's left, y up, z out
 * of the face. Symmetric in x. The eyes are closed: the opening of the lids is cut out when the face is drawn.
 */
public final class Anatomy {
    /** Radius of the lids' surface about an eyeball's centre. */
    static final double LID_RADIUS = 15.2;
    static final double EYE_X = 31.5;
    static final double EYE_Z = -14.3;

    private static final double[][] BROW = {{0, 18, 1.5}, {20, 20.5, 0}, {38, 21.5, -9}, {55, 15, -30}};
    private static final double[][] JAW = {{57, -38, -74}, {49, -69, -60}, {29, -93, -27}, {9.5, -103, -9}};
    private static final double[][] CHEEKBONE = {{36, -25, -17}, {52, -21, -29}, {63, -14, -55}, {66, -8, -85}};
    private static final double[][] UPPER_LIP = {{0, -66.6, 14.6}, {5, -65.6, 14.7}, {13, -66.8, 11.8}, {25, -69.0, 3.2}};
    private static final double[][] LOWER_LIP = {{0, -76.2, 12.0}, {9, -75.6, 11.6}, {17, -73.2, 8.4}, {25, -69.6, 2.8}};

    private Anatomy() {
    }

    /** Height of the line where the lips meet, at a distance from the middle of the face. */
    public static double mouthLine(double x) {
        double t = x / 26;
        return -71.0 - 0.4 * Math.max(0, 1 - 9 * t * t) + 1.6 * t * t;
    }

    static double distance(double signedX, double y, double z) {
        double x = Math.abs(signedX);
        double d = skull(x, y, z);
        d = face(x, y, z, d);
        d = eyes(x, y, z, d);
        d = nose(x, y, z, d);
        return mouth(x, y, z, d);
    }

    private static double skull(double x, double y, double z) {
        double d = ellipsoid(x, y, z, 0, 29, -86, 75, 87, 95);
        d = join(d, ellipsoid(x, y, z, 0, 48, -48, 58, 46, 52), 24);
        return carve(d, ellipsoid(x, y, z, 94, 12, -34, 28, 34, 36), 26);
    }

    private static double face(double x, double y, double z, double skull) {
        double d = join(skull, ellipsoid(x, y, z, 0, -34, -52, 55, 62, 56), 20);
        d = join(d, ellipsoid(x, y, z, 0, -71, -41, 40, 36, 45), 18);
        d = join(d, tube(x, y, z, JAW, 9, 9, 9, 8.5), 20);
        d = join(d, ellipsoid(x, y, z, 0, -99, -7, 19, 14.5, 17), 16);
        d = join(d, tube(x, y, z, CHEEKBONE, 9, 8, 6, 4), 22);
        d = join(d, ellipsoid(x, y, z, 32, -48, -18, 19, 26, 18), 20);
        d = join(d, ellipsoid(x, y, z, 42, -46, -45, 17, 32, 34), 22);
        return join(d, tube(x, y, z, BROW, 8.5, 8, 7, 6), 16);
    }

    private static double eyes(double x, double y, double z, double face) {
        double d = carve(face, ellipsoid(x, y, z, 31, -0.5, 5, 18, 10, 12), 11);
        d = join(d, ellipsoid(x, y, z, 32, 10.5, -9, 17, 5, 9), 8);
        return join(d, sphere(x, y, z, EYE_X, 0, EYE_Z, LID_RADIUS), 6);
    }

    private static double nose(double x, double y, double z, double face) {
        double d = join(face, rod(x, y, z, new double[] {0, 4, 0.5}, new double[] {0, -33, 19}, 5.2, 7), 9);
        d = join(d, ellipsoid(x, y, z, 0, -34, 4, 13.2, 17, 14), 9);
        d = join(d, sphere(x, y, z, 0, -38.8, 22, 9.2), 7);
        d = join(d, ellipsoid(x, y, z, 11.0, -42.6, 12.5, 6.4, 7.0, 10), 4);
        d = join(d, rod(x, y, z, new double[] {0, -48, 13}, new double[] {0, -46, 23}, 4, 4.2), 5);
        return carve(d, ellipsoid(x, y, z, 6.6, -50.2, 17.5, 3.4, 4.6, 6.0), 2.5);
    }

    private static double mouth(double x, double y, double z, double face) {
        double d = join(face, ellipsoid(x, y, z, 0, -66, -20, 31, 26, 33), 14);
        d = carve(d, ellipsoid(x, y, z, 0, -88.5, 18, 18, 5, 8), 9);
        double lips = Math.min(tube(x, y, z, UPPER_LIP, 4.6, 4.6, 4.4, 2), tube(x, y, z, LOWER_LIP, 5.4, 5.2, 4.6, 2));
        d = join(d, lips, 4.5);
        return carve(d, rod(x, y, z, new double[] {0, -52, 20.6}, new double[] {0, -60, 22.4}, 3, 3), 4);
    }

    /**
     * How open a point of the surface lies to the sky about it, 0..1: the share of free way found along the normal.
     */
    static double openness(double x, double y, double z, double nx, double ny, double nz) {
        double hidden = 0;
        double weight = 0.5;
        for (double h = 2; h < 33; h *= 2) {
            hidden += weight * Math.max(0, h - distance(x + nx * h, y + ny * h, z + nz * h)) / h;
            weight *= 0.85;
        }
        return Math.clamp(1 - hidden * 0.75, 0.0, 1.0);
    }
}
