package org.bauta.faces3d.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bauta.faces3d.Outfit;
import org.bauta.faces3d.geometry.Normals;
import org.bauta.faces3d.geometry.Part;
import org.bauta.faces3d.geometry.Template;

/** Glasses: two rims, a bridge, two arms, and dark lenses for sunglasses. */
final class GlassesBuilder {
    private static final int AROUND = 40;
    private static final double[] UP = {0, 1, 0};
    private static final double[] OUT = {0, 0, 1};

    private final Body body;
    private final Outfit.Glasses kind;
    private final double thick;
    private final double eyeX;
    private final double eyeY;
    private final double plane;
    private final double ear;

    GlassesBuilder(Body body, Outfit.Glasses kind) {
        this.body = body;
        this.kind = kind;
        thick = kind == Outfit.Glasses.THICK ? 2.0 : kind == Outfit.Glasses.SUN ? 1.4 : 0.8;
        int eye = Template.mean().eyeCenters() + 1;
        float[] p = body.unturned();
        eyeX = p[3 * eye];
        eyeY = p[3 * eye + 1] - 2.5;
        plane = Math.max(p[3 * eye + 2] + 24, 9);
        float widest = 0;
        for (int v = 0; v < Template.mean().headSize(); v++) {
            if (Math.abs(p[3 * v + 1]) < 12 && p[3 * v + 2] > -70) {
                widest = Math.max(widest, p[3 * v]);
            }
        }
        ear = widest + 2;
    }

    List<Mesh> build() {
        List<Mesh> out = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            double[][] rim = new double[AROUND + 1][];
            for (int i = 0; i <= AROUND; i++) {
                rim[i] = rim(2 * StrictMath.PI * i / AROUND, side);
            }
            out.add(tube(rim, thick, OUT));
            double[] hinge = {side * (eyeX + half() + 1), eyeY + 7, plane - 3.5};
            out.add(tube(new double[][] {hinge, {side * ear, eyeY + 8, plane - 26}, {side * (ear + 4), eyeY + 8, -92}}, thick * 0.9, UP));
            if (kind == Outfit.Glasses.SUN) {
                out.add(lens(rim, side));
            }
        }
        double in = eyeX - half();
        out.add(tube(new double[][] {{-in, eyeY + 5, plane - 0.5}, {-in * 0.4, eyeY + 7.5, plane + 2}, {in * 0.4, eyeY + 7.5, plane + 2},
            {in, eyeY + 5, plane - 0.5}}, thick, OUT));
        return out;
    }

    private double half() {
        return kind == Outfit.Glasses.ROUND ? 22 : 25.5;
    }

    private double[] rim(double angle, int side) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double square = kind == Outfit.Glasses.ROUND ? 1 : StrictMath.pow(c * c * c * c + s * s * s * s, -0.25);
        double high = kind == Outfit.Glasses.ROUND ? 21 : kind == Outfit.Glasses.SUN ? 20 : 16.5;
        double x = half() * c * square;
        return new double[] {side * (eyeX + x), eyeY + high * s * square - 0.003 * x * x * Math.max(0, -s),
            plane - 0.0035 * (x + 10) * (x + 10)};
    }

    private Mesh lens(double[][] rim, int side) {
        float[] xyz = new float[3 * (rim.length + 1)];
        double[] middle = {side * eyeX, eyeY, plane + 1};
        int[] t = new int[3 * (rim.length - 1)];
        for (int i = 0; i < rim.length; i++) {
            for (int k = 0; k < 3; k++) {
                xyz[3 * i + k] = (float) rim[i][k];
                xyz[3 * rim.length + k] = (float) middle[k];
            }
            if (i > 0) {
                t[3 * i - 3] = rim.length;
                t[3 * i - 2] = side > 0 ? i - 1 : i;
                t[3 * i - 1] = side > 0 ? i : i - 1;
            }
        }
        return finish(Part.LENS, xyz, t);
    }

    /** @param across a direction that the path never takes */
    private Mesh tube(double[][] path, double radius, double[] across) {
        int spokes = 6;
        float[] xyz = new float[3 * spokes * path.length];
        int[] t = new int[6 * spokes * (path.length - 1)];
        int k = 0;
        for (int i = 0; i < path.length; i++) {
            int last = path.length - 1;
            boolean end = i == 0 || i == last;
            double[] a = end && closed(path) ? path[last - 1] : path[Math.max(0, i - 1)];
            double[] b = end && closed(path) ? path[1] : path[Math.min(last, i + 1)];
            ring(path[i], new double[] {b[0] - a[0], b[1] - a[1], b[2] - a[2]}, across, radius, xyz, i * spokes);
            for (int s = 0; s < spokes && i + 1 < path.length; s++) {
                int p = i * spokes + s;
                int q = i * spokes + (s + 1) % spokes;
                for (int v : new int[] {p, q, p + spokes, q, q + spokes, p + spokes}) {
                    t[k++] = v;
                }
            }
        }
        return finish(Part.GLASSES, xyz, t);
    }

    private static boolean closed(double[][] path) {
        double[] a = path[0];
        double[] b = path[path.length - 1];
        return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) < 1e-6;
    }

    private static void ring(double[] p, double[] d, double[] across, double radius, float[] xyz, int first) {
        double[] u = cross(d, across);
        double ul = norm(u);
        double[] w = cross(d, u);
        double wl = norm(w);
        for (int s = 0; s < 6; s++) {
            double c = StrictMath.cos(StrictMath.PI * s / 3) * radius / ul;
            double e = StrictMath.sin(StrictMath.PI * s / 3) * radius / wl;
            for (int k = 0; k < 3; k++) {
                xyz[3 * (first + s) + k] = (float) (p[k] + c * u[k] + e * w[k]);
            }
        }
    }

    private static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) + 1e-9;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private Mesh finish(Part part, float[] xyz, int[] t) {
        body.turn().head(xyz, 0, xyz.length / 3);
        float[] open = new float[xyz.length / 3];
        Arrays.fill(open, 0.9f);
        return Mesh.solid(part, xyz, xyz, Normals.of(xyz, List.of(t)), open, t);
    }
}
