package org.bauta.faces3d.render;

import java.util.List;

import org.bauta.faces3d.Expression;
import org.bauta.faces3d.geometry.LidOpening;
import org.bauta.faces3d.geometry.Normals;
import org.bauta.faces3d.geometry.Part;
import org.bauta.faces3d.geometry.Template;

/** Builds an eyeball: the front half of a sphere in polar rings, with a collar of flesh that fills the corners. */
public final class EyeBuilder {
    public static final double RADIUS = 13.9;
    private static final int RINGS = 15;
    private static final int SPOKES = 30;

    private final Body body;
    private final double right;
    private final double up;

    public EyeBuilder(Body body, Expression e) {
        this.body = body;
        right = StrictMath.toRadians(e.gazeRight());
        up = StrictMath.toRadians(e.gazeUp());
    }

    /** @param index 0 the subject's right eye, 1 the left */
    Mesh build(int index, LidOpening lids) {
        int n = (RINGS + 1) * SPOKES;
        float[] xyz = new float[3 * n];
        float[] rest = new float[3 * n];
        float[] open = new float[n];
        double[] center = center(index);
        for (int r = 0; r <= RINGS; r++) {
            for (int s = 0; s < SPOKES; s++) {
                vertex(r, 2 * StrictMath.PI * s / SPOKES, 3 * (r * SPOKES + s), xyz, rest);
                int i = r * SPOKES + s;
                open[i] = (float) openness(xyz[3 * i], xyz[3 * i + 1], lids);
                for (int k = 0; k < 3; k++) {
                    xyz[3 * i + k] += (float) center[k];
                }
            }
        }
        body.turn().head(xyz, 0, n);
        int[] t = triangles();
        return Mesh.solid(Part.EYE, xyz, rest, Normals.of(xyz, List.of(t)), open, t);
    }

    private void vertex(int ring, double angle, int at, float[] xyz, float[] rest) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        boolean collar = ring == RINGS;
        double polar = 0.47 * StrictMath.PI * (ring + 0.02) / (RINGS - 1);
        double out = collar ? 1.0 : StrictMath.sin(polar);
        double z = collar ? -0.7 : StrictMath.cos(polar);
        xyz[at] = (float) (RADIUS * out * c);
        xyz[at + 1] = (float) (RADIUS * out * s);
        xyz[at + 2] = (float) (RADIUS * z);
        double cx = StrictMath.cos(right);
        double sx = StrictMath.sin(right);
        double gx = cx * out * c - sx * z;
        double gz = sx * out * c + cx * z;
        rest[at] = (float) gx;
        rest[at + 1] = (float) (StrictMath.cos(up) * out * s - StrictMath.sin(up) * gz);
        rest[at + 2] = (float) gz;
    }

    /** The upper lid shades the eye, the corners lie deep. */
    private static double openness(double x, double y, LidOpening lids) {
        double top = lids.above() * (1 - lids.shut());
        return 0.96 - 0.50 * Fast.step(-4.5, 0.3, y - top) - 0.25 * Fast.step(8, 13.5, Math.abs(x));
    }

    private static int[] triangles() {
        int[] t = new int[6 * RINGS * SPOKES];
        int k = 0;
        for (int r = 0; r < RINGS; r++) {
            for (int s = 0; s < SPOKES; s++) {
                int a = r * SPOKES + s;
                int b = r * SPOKES + (s + 1) % SPOKES;
                for (int v : new int[] {a, a + SPOKES, b, b, a + SPOKES, b + SPOKES}) {
                    t[k++] = v;
                }
            }
        }
        return t;
    }

    /** The middle of the eyeball before the head is turned. */
    private double[] center(int index) {
        int v = 3 * (Template.mean().eyeCenters() + index);
        float[] p = body.unturned();
        return new double[] {p[v], p[v + 1], p[v + 2]};
    }

    /** The middle of the iris in the camera's frame. */
    public double[] iris(int index) {
        double[] c = center(index);
        double z = StrictMath.cos(up) * StrictMath.cos(right);
        double x = StrictMath.cos(up) * StrictMath.sin(right);
        return body.turn().point(c[0] + RADIUS * x, c[1] + RADIUS * StrictMath.sin(up), c[2] + RADIUS * z);
    }
}
