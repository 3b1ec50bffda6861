package org.bauta.faces3d.geometry;

import java.util.ArrayList;
import java.util.List;

/** Which triangles of the skin may lie at a place of the face seen from the front: lists by cells of a grid. */
final class FrontIndex {
    private static final double CELL = 4;
    private static final int SIDE = 64;

    private final int[][] cells = new int[SIDE * SIDE][];

    FrontIndex(Template template) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            lists.add(new ArrayList<>());
        }
        int[] t = template.triangles(Part.SKIN);
        float[] rest = template.rest();
        for (int i = 0; i < t.length; i += 3) {
            if (rest[3 * t[i] + 2] > -90) {
                int[] x = span(rest, t, i, 0);
                int[] y = span(rest, t, i, 1);
                for (int c = y[0]; c <= y[1]; c++) {
                    for (int r = x[0]; r <= x[1]; r++) {
                        lists.get(c * SIDE + r).add(i);
                    }
                }
            }
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = lists.get(i).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static int[] span(float[] rest, int[] t, int i, int axis) {
        float a = rest[3 * t[i] + axis];
        float b = rest[3 * t[i + 1] + axis];
        float c = rest[3 * t[i + 2] + axis];
        return new int[] {cell(Math.min(a, Math.min(b, c))), cell(Math.max(a, Math.max(b, c)))};
    }

    private static int cell(double v) {
        return Math.clamp((int) Math.floor(v / CELL) + SIDE / 2, 0, SIDE - 1);
    }

    /** First corners of the triangles. */
    int[] at(double x, double y) {
        return cells[cell(y) * SIDE + cell(x)];
    }
}
