package org.bauta.faces3d.geometry;

/** Finds places of the mean head on the skin of a head that was shaped and turned. */
public final class Surface {
    private static final FrontIndex FRONT = new FrontIndex(Template.mean());

    private final float[] position;
    private final Template template = Template.mean();

    /** @param position of all vertices of the template */
    public Surface(float[] position) {
        this.position = position;
    }

    /** Where a vertex is. */
    public double[] at(int vertex) {
        return new double[] {position[3 * vertex], position[3 * vertex + 1], position[3 * vertex + 2]};
    }

    /** The vertex of the skin that is nearest at rest. */
    public static int vertexNear(double x, double y, double z) {
        Template template = Template.mean();
        float[] rest = template.rest();
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int v = 0; v < template.headSize(); v++) {
            double dx = rest[3 * v] - x;
            double dy = rest[3 * v + 1] - y;
            double dz = rest[3 * v + 2] - z;
            double d = dx * dx + dy * dy + dz * dz;
            if (d < least) {
                least = d;
                best = v;
            }
        }
        return best;
    }

    /** The place that lies at (x, y) when the mean head is seen from the front; the foremost if there are several. */
    public double[] front(double x, double y) {
        int[] t = template.triangles(Part.SKIN);
        float[] rest = template.rest();
        double[] w = new double[3];
        double[] best = null;
        double foremost = -60;
        for (int i : FRONT.at(x, y)) {
            if (inside(rest, t, i, x, y, w)) {
                double z = w[0] * rest[3 * t[i] + 2] + w[1] * rest[3 * t[i + 1] + 2] + w[2] * rest[3 * t[i + 2] + 2];
                if (z > foremost) {
                    foremost = z;
                    best = blend(t, i, w);
                }
            }
        }
        return best == null ? at(vertexNear(x, y, 10)) : best;
    }

    private static boolean inside(float[] r, int[] t, int i, double x, double y, double[] w) {
        int a = 3 * t[i];
        int b = 3 * t[i + 1];
        int c = 3 * t[i + 2];
        double area = (r[b] - r[a]) * (r[c + 1] - r[a + 1]) - (r[b + 1] - r[a + 1]) * (r[c] - r[a]);
        if (!(area > 1e-9)) {
            return false;
        }
        w[1] = ((x - r[a]) * (r[c + 1] - r[a + 1]) - (y - r[a + 1]) * (r[c] - r[a])) / area;
        w[2] = ((r[b] - r[a]) * (y - r[a + 1]) - (r[b + 1] - r[a + 1]) * (x - r[a])) / area;
        w[0] = 1 - w[1] - w[2];
        return w[0] >= -1e-9 && w[1] >= -1e-9 && w[2] >= -1e-9;
    }

    private double[] blend(int[] t, int i, double[] w) {
        double[] out = new double[3];
        for (int k = 0; k < 3; k++) {
            double[] p = at(t[i + k]);
            for (int j = 0; j < 3; j++) {
                out[j] += w[k] * p[j];
            }
        }
        return out;
    }

    /** A place of the edge of a lip at a distance from the middle: between two vertices of its row. */
    public double[] lip(double x, boolean upper) {
        HeadGrid grid = template.grid();
        int row = upper ? grid.mouthRow() : grid.lowerLipRow();
        float[] rest = template.rest();
        int c = grid.columns() / 4;
        while (rest[3 * grid.at(row, c + 1)] < x) {
            c++;
        }
        double[] a = at(grid.at(row, c));
        double[] b = at(grid.at(row, c + 1));
        double ra = rest[3 * grid.at(row, c)];
        double t = (x - ra) / (rest[3 * grid.at(row, c + 1)] - ra);
        return new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])};
    }
}
