package org.bauta.faces3d.render;

import java.util.Arrays;
import java.util.List;

import org.bauta.faces3d.geometry.HeadGrid;
import org.bauta.faces3d.geometry.Normals;
import org.bauta.faces3d.geometry.Part;
import org.bauta.faces3d.geometry.Template;

/**
 * A layer over the upper head: hair or a hat. Follows the skin at a thickness; ends where its margin falls below zero.
 * Rest coordinates are across and along the strands, and the margin.
 */
final class Cap {
    /** A number at a place of the skin. */
    interface At {
        double of(double x, double y, double z, double margin, double across, double along);
    }

    private static final double REACH = -9;

    private final Body body;
    private final Part part;
    private final At thickness;
    private final At margin;
    private final Mesh.Stencil stencil;
    private final double lean;

    /** @param lean how the strands sweep to a side in front, -1..1 */
    Cap(Body body, Part part, At margin, At thickness, Mesh.Stencil stencil, double lean) {
        this.body = body;
        this.part = part;
        this.margin = margin;
        this.thickness = thickness;
        this.stencil = stencil;
        this.lean = lean;
    }

    Mesh build() {
        HeadGrid grid = Template.mean().grid();
        int columns = grid.columns();
        int rows = grid.mouthRow();
        float[] xyz = new float[3 * rows * columns];
        float[] rest = new float[xyz.length];
        float[] open = new float[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                vertex(grid, r, c, xyz, rest, open, r * columns + c);
            }
        }
        int[] t = triangles(rows, columns);
        float[] normals = Normals.of(xyz, List.of(t));
        int[] both = lined(t, rest);
        return new Mesh(part, xyz, rest, normals, open, both, test(rest, both), stencil);
    }

    private void vertex(HeadGrid grid, int r, int c, float[] xyz, float[] rest, float[] open, int i) {
        int v = 3 * grid.at(r, c);
        float[] skin = Template.mean().rest();
        double along = -r * 2.2;
        double across = grid.azimuth(c) * 1.3 + lean * r * 1.6 * Fast.bell(grid.azimuth(c) / 70);
        double m = margin.of(skin[v], skin[v + 1], skin[v + 2], 0, across, along);
        double t = thickness.of(skin[v], skin[v + 1], skin[v + 2], m, across, along);
        for (int k = 0; k < 3; k++) {
            xyz[3 * i + k] = (float) (body.position()[v + k] + t * body.normal()[v + k]);
        }
        rest[3 * i] = (float) across;
        rest[3 * i + 1] = (float) along;
        rest[3 * i + 2] = (float) m;
        open[i] = (float) Fast.mix(0.62, 1, Fast.step(-4, 26, m));
    }

    private static int[] triangles(int rows, int columns) {
        int[] t = new int[6 * (rows - 1) * columns];
        int k = 0;
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int a = r * columns + c;
                int b = r * columns + (c + 1) % columns;
                for (int v : new int[] {a, a + columns, b, b, a + columns, b + columns}) {
                    t[k++] = v;
                }
            }
        }
        return t;
    }

    /** With the inside, which shows where the layer stands off the skin. */
    private static int[] lined(int[] t, float[] rest) {
        int[] out = Arrays.copyOf(t, 2 * t.length);
        int n = t.length;
        for (int i = 0; i < t.length; i += 3) {
            if (rest[3 * t[i] + 2] > REACH) {
                out[n++] = t[i];
                out[n++] = t[i + 2];
                out[n++] = t[i + 1];
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** Triangles well inside need no test, those well outside are skipped. */
    static byte[] test(float[] rest, int[] t) {
        byte[] out = new byte[t.length / 3];
        for (int i = 0; i < t.length; i += 3) {
            float a = rest[3 * t[i] + 2];
            float b = rest[3 * t[i + 1] + 2];
            float c = rest[3 * t[i + 2] + 2];
            float high = Math.max(a, Math.max(b, c));
            float low = Math.min(a, Math.min(b, c));
            out[i / 3] = high < REACH ? Mesh.SKIP : low > -REACH ? Mesh.DRAW : Mesh.TEST;
        }
        return out;
    }
}
