package org.bauta.faces3d.geometry;

/** The neck, a tube that runs up into the head and down to the shoulders, and the shoulders in their clothes. */
final class Neck {
    private static final int SPOKES = 48;
    /** Height, depth of the middle, half width, half depth. */
    private static final double[][] SKIN = {
        {-52, -92, 44, 46}, {-70, -92, 47, 49}, {-88, -90, 48, 51}, {-104, -88, 48.5, 51}, {-118, -88, 49, 51}, {-132, -89, 50.5, 51},
        {-146, -91, 54, 53}, {-158, -93, 61, 55}, {-168, -95, 72, 57}, {-178, -96, 90, 60}, {-190, -97, 116, 66}, {-205, -98, 140, 70}};
    private static final double[][] CLOTHES = {
        {-143, -92, 56, 54}, {-144, -92, 60, 58}, {-149, -93, 64, 60}, {-156, -94, 73, 62}, {-165, -95, 94, 66}, {-177, -96, 126, 72},
        {-191, -97, 158, 78}, {-212, -98, 186, 86}, {-245, -100, 203, 92}, {-280, -100, 212, 100}, {-330, -100, 218, 106}};

    private Neck() {
    }

    static void addSkin(Points points) {
        tube(points, SKIN, 0);
    }

    static void addClothes(Points points) {
        tube(points, CLOTHES, 9);
    }

    /** @param dip how much lower the front of the first rings is */
    private static void tube(Points points, double[][] rings, double dip) {
        int first = points.size();
        for (int r = 0; r < rings.length; r++) {
            for (int s = 0; s < SPOKES; s++) {
                double a = 2 * StrictMath.PI * s / SPOKES;
                double[] ring = rings[r];
                double front = Math.max(0, StrictMath.cos(a));
                double fade = Math.max(0, 1 - r / 6.0);
                points.add(ring[2] * StrictMath.sin(a), ring[0] - dip * front * fade, ring[1] + ring[3] * StrictMath.cos(a), 0);
            }
        }
        for (int r = 0; r + 1 < rings.length; r++) {
            for (int s = 0; s < SPOKES; s++) {
                int a = first + r * SPOKES + s;
                int b = first + r * SPOKES + (s + 1) % SPOKES;
                points.quad(a, b, a + SPOKES, b + SPOKES);
            }
        }
    }
}
