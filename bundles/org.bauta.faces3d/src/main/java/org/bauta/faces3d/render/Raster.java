package org.bauta.faces3d.render;

import java.util.Arrays;
import java.util.List;

/**
 * Decides which surface each sample of a picture sees: a depth buffer over projected triangles. Keeps for each sample
 * the mesh, the triangle and two barycentric weights; colors are computed afterwards, once a sample.
 */
public final class Raster {
    private static final int TRIANGLE_BITS = 20;

    private final int width;
    private final int height;
    private final float[] nearness;
    private final int[] seen;
    private final float[] weightB;
    private final float[] weightC;
    /** Of the triangle at hand: first corner, the two edges from it, nearness and its changes along them. */
    private final float[] edge = new float[9];

    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        nearness = new float[width * height];
        seen = new int[width * height];
        weightB = new float[width * height];
        weightC = new float[width * height];
        Arrays.fill(seen, -1);
    }

    /**
     * Draws all surfaces; the nearest wins.
     *
     * @param screen for each mesh x, y (samples) and nearness (grows towards the camera, positive) of each vertex
     */
    public void draw(List<Mesh> meshes, List<float[]> screen) {
        for (int m = 0; m < meshes.size(); m++) {
            Mesh mesh = meshes.get(m);
            float[] s = screen.get(m);
            int[] t = mesh.triangles();
            for (int i = 0; i < t.length; i += 3) {
                if (mesh.test()[i / 3] != Mesh.SKIP) {
                    triangle(mesh, m << TRIANGLE_BITS | i / 3, s, t[i], t[i + 1], t[i + 2]);
                }
            }
        }
    }

    private void triangle(Mesh mesh, int id, float[] s, int a, int b, int c) {
        float ax = s[3 * a];
        float ay = s[3 * a + 1];
        float bx = s[3 * b] - ax;
        float by = s[3 * b + 1] - ay;
        float cx = s[3 * c] - ax;
        float cy = s[3 * c + 1] - ay;
        float area = bx * cy - by * cx;
        // y runs down on the screen: front faces are clockwise there
        if (!(area < 0)) {
            return;
        }
        int x0 = Math.max(0, (int) Math.ceil(ax + Math.min(0, Math.min(bx, cx)) - 0.5f));
        int x1 = Math.min(width - 1, (int) Math.floor(ax + Math.max(0, Math.max(bx, cx)) - 0.5f));
        int y0 = Math.max(0, (int) Math.ceil(ay + Math.min(0, Math.min(by, cy)) - 0.5f));
        int y1 = Math.min(height - 1, (int) Math.floor(ay + Math.max(0, Math.max(by, cy)) - 0.5f));
        edge[0] = ax;
        edge[1] = ay;
        edge[2] = bx;
        edge[3] = by;
        edge[4] = cx;
        edge[5] = cy;
        edge[6] = s[3 * a + 2];
        edge[7] = s[3 * b + 2] - edge[6];
        edge[8] = s[3 * c + 2] - edge[6];
        boolean tested = mesh.test()[id & (1 << TRIANGLE_BITS) - 1] == Mesh.TEST;
        for (int y = y0; y <= y1; y++) {
            row(tested ? mesh : null, id, y, x0, x1, 1 / area);
        }
    }

    /** @param mesh whose stencil decides; null if all samples exist */
    private void row(Mesh mesh, int id, int y, int x0, int x1, float inverse) {
        float bx = edge[2];
        float by = edge[3];
        float cx = edge[4];
        float cy = edge[5];
        float py = y + 0.5f - edge[1];
        for (int x = x0; x <= x1; x++) {
            float px = x + 0.5f - edge[0];
            float wb = (px * cy - py * cx) * inverse;
            float wc = (bx * py - by * px) * inverse;
            if (wb >= 0 && wc >= 0 && wb + wc <= 1) {
                float near = edge[6] + wb * edge[7] + wc * edge[8];
                int at = y * width + x;
                if (near > nearness[at] && (mesh == null || keeps(mesh, id & (1 << TRIANGLE_BITS) - 1, wb, wc))) {
                    nearness[at] = near;
                    seen[at] = id;
                    weightB[at] = wb;
                    weightC[at] = wc;
                }
            }
        }
    }

    private static boolean keeps(Mesh mesh, int triangle, float wb, float wc) {
        float[] r = mesh.rest();
        int a = mesh.triangles()[3 * triangle];
        int b = mesh.triangles()[3 * triangle + 1];
        int c = mesh.triangles()[3 * triangle + 2];
        float wa = 1 - wb - wc;
        return mesh.stencil().keeps(wa * r[3 * a] + wb * r[3 * b] + wc * r[3 * c],
                wa * r[3 * a + 1] + wb * r[3 * b + 1] + wc * r[3 * c + 1],
                wa * r[3 * a + 2] + wb * r[3 * b + 2] + wc * r[3 * c + 2]);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Index of the mesh that a sample sees, -1 if none. */
    public int mesh(int at) {
        return seen[at] < 0 ? -1 : seen[at] >>> TRIANGLE_BITS;
    }

    /** Index of the triangle within its mesh. */
    public int triangle(int at) {
        return seen[at] & (1 << TRIANGLE_BITS) - 1;
    }

    public float weightB(int at) {
        return weightB[at];
    }

    public float weightC(int at) {
        return weightC[at];
    }

    /** Zero where nothing is. */
    public float nearness(int at) {
        return nearness[at];
    }
}
