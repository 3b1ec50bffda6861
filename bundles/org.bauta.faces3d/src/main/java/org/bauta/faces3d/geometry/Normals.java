package org.bauta.faces3d.geometry;

import java.util.Collection;

/** Normals of a surface of triangles: means of the faces about each vertex, weighted by area. */
public final class Normals {
    private Normals() {
    }

    /** @return three components a vertex, of unit length; zero where no triangle meets it */
    public static float[] of(float[] xyz, Collection<int[]> triangles) {
        float[] out = new float[xyz.length];
        for (int[] t : triangles) {
            for (int i = 0; i < t.length; i += 3) {
                add(xyz, out, 3 * t[i], 3 * t[i + 1], 3 * t[i + 2]);
            }
        }
        normalize(out);
        return out;
    }

    private static void add(float[] p, float[] out, int a, int b, int c) {
        float ux = p[b] - p[a];
        float uy = p[b + 1] - p[a + 1];
        float uz = p[b + 2] - p[a + 2];
        float vx = p[c] - p[a];
        float vy = p[c + 1] - p[a + 1];
        float vz = p[c + 2] - p[a + 2];
        float nx = uy * vz - uz * vy;
        float ny = uz * vx - ux * vz;
        float nz = ux * vy - uy * vx;
        for (int k = 0; k < 3; k++) {
            int v = k == 0 ? a : k == 1 ? b : c;
            out[v] += nx;
            out[v + 1] += ny;
            out[v + 2] += nz;
        }
    }

    private static void normalize(float[] n) {
        for (int i = 0; i < n.length; i += 3) {
            float l = (float) Math.sqrt(n[i] * n[i] + n[i + 1] * n[i + 1] + n[i + 2] * n[i + 2]);
            if (l > 0) {
                n[i] /= l;
                n[i + 1] /= l;
                n[i + 2] /= l;
            }
        }
    }
}
