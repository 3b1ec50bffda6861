package org.bauta.faces3d.render;

/** One visible sample of a surface while it is shaded; one object is reused for all samples of a picture. */
final class Fragment {
    /** Place in front of the camera, millimetres. */
    double px;
    double py;
    double pz;
    /** Rest coordinates of its mesh. */
    double x;
    double y;
    double z;
    /** Unit normal. */
    double nx;
    double ny;
    double nz;
    /** Unit vector to the camera. */
    double vx;
    double vy;
    double vz;
    double openness;
    /** Share of the key light that arrives, 0..1. */
    double lit;
    /** Linear light out. */
    double red;
    double green;
    double blue;
    /** What the sample shows, an ordinal of {@link org.bauta.faces3d.Parsing.Label}. */
    int label;

    void normalizeNormal() {
        double l = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-20);
        nx *= l;
        ny *= l;
        nz *= l;
    }

    double facing() {
        return nx * vx + ny * vy + nz * vz;
    }

    void color(double r, double g, double b) {
        red = r;
        green = g;
        blue = b;
    }
}
