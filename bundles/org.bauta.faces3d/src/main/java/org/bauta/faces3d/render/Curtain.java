package org.bauta.faces3d.render;

import java.util.Arrays;
import java.util.List;

import org.bauta.faces3d.geometry.Normals;
import org.bauta.faces3d.geometry.Part;

/** Hair that hangs from the sides and the back of the head; seen from both sides. */
final class Curtain {
    private static final int COLUMNS = 56;
    private static final int ROWS = 30;
    private static final double TOP = 62;

    private final Body body;
    private final double end;
    private final double thick;
    private final double offset;
    private final double waves;

    /** @param end height of the tips @param thick of the hair above the skull @param waves 0 straight to 1 wavy */
    Curtain(Body body, double end, double thick, double offset, double waves) {
        this.body = body;
        this.end = end;
        this.thick = thick;
        this.offset = offset;
        this.waves = waves;
    }

    Mesh build() {
        int n = ROWS * COLUMNS;
        float[] xyz = new float[3 * n];
        float[] rest = new float[3 * n];
        float[] open = new float[n];
        for (int r = 0; r < ROWS; r++) {
            for (int c = 0; c < COLUMNS; c++) {
                vertex((double) r / (ROWS - 1), 2.0 * c / (COLUMNS - 1) - 1, r * COLUMNS + c, xyz, rest, open);
            }
        }
        body.turn().neck(xyz, 0, n);
        int[] t = triangles();
        int half = t.length / 2;
        float[] normals = Normals.of(xyz, List.of(Arrays.copyOf(t, half)));
        return new Mesh(Part.HAIR, xyz, rest, normals, open, t, Cap.test(rest, t), this::keeps);
    }

    private void vertex(double down, double around, int i, float[] xyz, float[] rest, float[] open) {
        double y = TOP + (end - 14 - TOP) * down;
        double front = 60 + 7 * Fast.step(40, 0, y) + 6 * Fast.step(0, -50, y) - 16 * Fast.step(-60, -140, y);
        double degrees = around < 0 ? -(front + (180 - front) * (1 + around)) : front + (180 - front) * (1 - around);
        double a = StrictMath.toRadians(degrees);
        double side = StrictMath.sin(a);
        double ahead = StrictMath.cos(a);
        double dome = y > 15 ? Math.sqrt(Math.max(0, 1 - (y - 15) * (y - 15) / (103 * 103.0))) : 1;
        double sway = waves * 3.5 * Noise.at(degrees * 0.05 + offset, y * 0.03);
        double lock = 2.2 * Noise.at(degrees * 0.16 + offset, y * 0.006);
        double rx = (77 + thick * 0.75 + 5 * Fast.bell((y + 5) / 40)) * dome + sway + lock;
        double rz = (97 + thick * 0.6) * dome * (1 - 0.22 * Fast.step(-20, -110, y)) + sway + lock;
        double head = (1 - 0.06 * Fast.step(-70, -120, y)) * (1 - 0.17 * Fast.step(22, 0, Math.abs(degrees) - front) * Fast.step(45, 5, y));
        xyz[3 * i] = (float) (rx * head * side);
        xyz[3 * i + 1] = (float) y;
        xyz[3 * i + 2] = (float) (-86 + (ahead > 0 ? rx : rz) * ahead + 10 * Fast.step(-90, -160, y) * Math.abs(side));
        rest[3 * i] = (float) (degrees * 1.4);
        rest[3 * i + 1] = (float) y;
        rest[3 * i + 2] = (float) Math.min(y - end, (Math.abs(degrees) - front) * 1.3);
        open[i] = (float) (0.7 + 0.3 * Fast.step(0, 25, Math.abs(degrees) - front));
    }

    /** Once from outside, then the same from inside. */
    private static int[] triangles() {
        int half = 6 * (ROWS - 1) * (COLUMNS - 1);
        int[] t = new int[2 * half];
        int k = 0;
        for (int r = 0; r + 1 < ROWS; r++) {
            for (int c = 0; c + 1 < COLUMNS; c++) {
                int a = r * COLUMNS + c;
                int b = a + 1;
                for (int v : new int[] {b, b + COLUMNS, a, a, b + COLUMNS, a + COLUMNS}) {
                    t[half + k] = v;
                    t[half - 1 - k++] = v;
                }
            }
        }
        return t;
    }

    private boolean keeps(float u, float v, float m) {
        return m > 3.5 * Noise.at(u * 0.35 + offset, v * 0.01) + 2 * Noise.at(u * 1.1, v * 0.02) + 1;
    }
}
