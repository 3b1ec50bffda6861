package org.bauta.faces3d.render;

import java.util.ArrayList;
import java.util.List;

import org.bauta.faces3d.Outfit;
import org.bauta.faces3d.geometry.Normals;
import org.bauta.faces3d.geometry.Part;

/** A knitted cap with a cuff, or a hat with a brim. */
final class HatBuilder {
    private static final double FRONT = 50;
    private static final double BACK = 18;
    private static final int AROUND = 60;

    private final Body body;
    private final Outfit.Hat kind;

    HatBuilder(Body body, Outfit.Hat kind) {
        this.body = body;
        this.kind = kind;
    }

    private static double edge(double z) {
        return BACK + (FRONT - BACK) * Math.clamp((z + 170) / 165, 0.0, 1.0);
    }

    List<Mesh> build() {
        List<Mesh> out = new ArrayList<>();
        out.add(new Cap(body, Part.HAT, (x, y, z, m, u, v) -> y - edge(z), this::thickness, (u, v, m) -> m > 0, 0).build());
        if (kind == Outfit.Hat.BRIM) {
            out.add(brim());
        }
        return out;
    }

    private double thickness(double x, double y, double z, double m, double u, double v) {
        if (kind == Outfit.Hat.BEANIE) {
            return m < -6 ? 1 : 9 + 4 * Fast.step(-6, 0, m) * Fast.step(26, 22, m) + 8 * Fast.step(50, 80, m);
        }
        return m < -6 ? 1 : 9 + 16 * Fast.step(20, 60, m);
    }

    private Mesh brim() {
        int rings = 6;
        float[] xyz = new float[3 * 2 * rings * AROUND];
        int[] t = new int[2 * 6 * (rings - 1) * AROUND];
        int k = 0;
        for (int layer = 0; layer < 2; layer++) {
            for (int r = 0; r < rings; r++) {
                for (int c = 0; c < AROUND; c++) {
                    ring(layer, r / (rings - 1.0), 2 * StrictMath.PI * c / AROUND, xyz, 3 * ((layer * rings + r) * AROUND + c));
                    if (r + 1 < rings) {
                        k = quad(t, k, (layer * rings + r) * AROUND, c, layer == 0);
                    }
                }
            }
        }
        body.turn().head(xyz, 0, xyz.length / 3);
        float[] open = new float[xyz.length / 3];
        for (int i = 0; i < open.length; i++) {
            open[i] = i < open.length / 2 ? 1 : 0.45f;
        }
        return Mesh.solid(Part.HAT, xyz, xyz, Normals.of(xyz, List.of(t)), open, t);
    }

    private static void ring(int layer, double out, double angle, float[] xyz, int at) {
        double z = -84 + (88 + 46 * out) * StrictMath.cos(angle);
        xyz[at] = (float) ((68 + 54 * out) * StrictMath.sin(angle));
        xyz[at + 1] = (float) (edge(z) + 3 - 2.2 * layer - 6 * out * out + 6 * out * Math.abs(StrictMath.sin(angle)));
        xyz[at + 2] = (float) z;
    }

    /** The upper layer looks up, the lower one down. */
    private static int quad(int[] t, int k, int row, int c, boolean up) {
        int a = row + c;
        int b = row + (c + 1) % AROUND;
        int[] v = up ? new int[] {a, a + AROUND, b, b, a + AROUND, b + AROUND} : new int[] {a, b, a + AROUND, b, b + AROUND, a + AROUND};
        for (int i : v) {
            t[k++] = i;
        }
        return k;
    }
}
