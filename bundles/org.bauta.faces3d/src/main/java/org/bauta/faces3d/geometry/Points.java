package org.bauta.faces3d.geometry;

import java.util.Arrays;

/** A growing list of points at rest and of triangles between them. */
final class Points {
    private float[] xyz = new float[3 * 4096];
    private float[] jaw = new float[4096];
    private int count;
    private int[] triangles = new int[3 * 8192];
    private int corners;

    /**
     * @param jaw how much the point follows the lower jaw, 0..1
     * @return its index
     */
    int add(double x, double y, double z, double jaw) {
        if (count == this.jaw.length) {
            this.jaw = Arrays.copyOf(this.jaw, 2 * count);
            xyz = Arrays.copyOf(xyz, 6 * count);
        }
        xyz[3 * count] = (float) x;
        xyz[3 * count + 1] = (float) y;
        xyz[3 * count + 2] = (float) z;
        this.jaw[count] = (float) jaw;
        return count++;
    }

    /** Counter-clockwise as seen from outside. */
    void triangle(int a, int b, int c) {
        if (corners == triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * corners);
        }
        triangles[corners++] = a;
        triangles[corners++] = b;
        triangles[corners++] = c;
    }

    /** Two triangles between two rows: {@code a b} above {@code c d}, from left to right as seen from outside. */
    void quad(int a, int b, int c, int d) {
        triangle(a, c, b);
        triangle(b, c, d);
    }

    int size() {
        return count;
    }

    float x(int i) {
        return xyz[3 * i];
    }

    float y(int i) {
        return xyz[3 * i + 1];
    }

    float z(int i) {
        return xyz[3 * i + 2];
    }

    float[] positions() {
        return Arrays.copyOf(xyz, 3 * count);
    }

    float[] jaws() {
        return Arrays.copyOf(jaw, count);
    }

    /** The triangles added since the last call. */
    int[] takeTriangles() {
        int[] out = Arrays.copyOf(triangles, corners);
        corners = 0;
        return out;
    }
}
