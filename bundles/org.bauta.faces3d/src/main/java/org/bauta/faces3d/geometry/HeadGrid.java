package org.bauta.faces3d.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * The skin of the head as a grid of rays from a point in the skull to {@link Anatomy}'s surface: rows run down from the
 * top of the head, columns around it, dense where the face is. One row follows the line between the lips; there the grid
 * is slit, and rows that lead into the mouth hang between its two edges.
 */
public final class HeadGrid {
    static final double CENTER_Y = -10;
    static final double CENTER_Z = -80;
    /** Where the slit ends. */
    static final double CORNER_X = 25.5;
    /** Rows of the upper lip's inside, of the cavity, of the lower lip's inside. */
    private static final int INSIDE = 10;
    private static final double[][] FOLD = {{-0.5, -1.8}, {0.6, -4.2}, {2.5, -6.5}, {7, -9}, {6, -26}};

    private final double[] azimuth;
    private final double[] elevation;
    private final int mouthRow;
    private final int rows;
    private final int[] index;

    HeadGrid(Points points) {
        azimuth = azimuths();
        elevation = elevations();
        mouthRow = nearest(elevation, -33.2);
        rows = elevation.length + INSIDE + 1;
        index = new int[rows * azimuth.length];
        fill(points);
    }

    private static double[] azimuths() {
        List<Double> half = new ArrayList<>();
        double step = 0.78;
        for (double a = step / 2; a < 176; a += step) {
            half.add(a);
            step = a < 32 ? 0.78 : Math.min(5.2, step * 1.11);
        }
        double[] out = new double[2 * half.size()];
        for (int i = 0; i < half.size(); i++) {
            out[half.size() + i] = half.get(i);
            out[half.size() - 1 - i] = -half.get(i);
        }
        return out;
    }

    private static double[] elevations() {
        List<Double> out = new ArrayList<>();
        for (double e = 90; e > -66;) {
            out.add(e);
            e -= e > 36 ? 6 : e > 19 ? 2.5 : e > 13 ? 1.2 : e > -50 ? 0.82 : 2;
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int nearest(double[] values, double value) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = Math.abs(values[i] - value) < Math.abs(values[best] - value) ? i : best;
        }
        return best;
    }

    private void fill(Points points) {
        double[] p = new double[3];
        for (int c = 0; c < azimuth.length; c++) {
            double shift = mouthElevation(azimuth[c]) - elevation[mouthRow];
            for (int r = 0; r < elevation.length; r++) {
                double away = (elevation[r] - elevation[mouthRow]) / 9;
                hit(azimuth[c], elevation[r] + shift * StrictMath.exp(-away * away), p);
                boolean below = r > mouthRow;
                index[row(r, below) * azimuth.length + c] = points.add(p[0], p[1], p[2], jaw(p, below));
                if (r == mouthRow) {
                    fold(points, c, p);
                }
            }
        }
    }

    /** The lower edge of the slit comes after the rows inside it. */
    private static int row(int r, int mouthRow) {
        return r <= mouthRow ? r : r + INSIDE + 1;
    }

    private int row(int r, boolean below) {
        return below ? row(r, mouthRow) : r;
    }

    private void fold(Points points, int c, double[] p) {
        double t = p[0] / CORNER_X;
        double taper = Math.max(0, 1 - t * t);
        double deep = Math.min(1, 2.5 * taper);
        for (int k = 0; k <= INSIDE; k++) {
            if (taper == 0) {
                index[(mouthRow + 1 + k) * azimuth.length + c] = index[mouthRow * azimuth.length + c];
                continue;
            }
            boolean lower = k >= INSIDE / 2;
            double[] f = k == INSIDE ? new double[2] : FOLD[lower ? INSIDE - 1 - k : k];
            double weight = jaw(p, lower);
            index[(mouthRow + 1 + k) * azimuth.length + c] = points.add(p[0] * (1 - 0.1 * deep * (f[1] < -8 ? 1 : 0)),
                    p[1] + (lower ? -f[0] : f[0]) * deep, p[2] + f[1] * deep, weight);
        }
    }

    /** The skin below the mouth follows the jaw; the change from one to the other is sharp at the lips, soft at the cheeks. */
    private static double jaw(double[] p, boolean below) {
        double line = Anatomy.mouthLine(Math.min(Math.abs(p[0]), CORNER_X));
        double beside = Math.max(0, Math.abs(p[0]) - CORNER_X + 1.5);
        double soft = beside * 1.3;
        double h = soft < 1e-6 ? (below ? 1 : 0) : Math.clamp((line + 0.35 * soft - p[1]) / soft, 0.0, 1.0);
        h = h * h * (3 - 2 * h);
        double t = Math.min(1, p[0] * p[0] / (CORNER_X * CORNER_X));
        double down = (p[1] - line) / 15;
        // the lip hangs between its corners
        h *= 1 - 0.62 * t * StrictMath.exp(-down * down);
        double back = Math.clamp((p[2] + 88) / 40, 0.0, 1.0);
        return h * back;
    }

    private double mouthElevation(double az) {
        double a = Math.min(Math.abs(az), 16.5);
        double[] p = new double[3];
        double e = -33;
        for (int i = 0; i < 8; i++) {
            hit(a, e, p);
            e += (Anatomy.mouthLine(p[0]) - p[1]) * 0.55;
        }
        return e;
    }

    /** Where the ray leaves the head. */
    static void hit(double az, double el, double[] p) {
        double a = StrictMath.toRadians(az);
        double e = StrictMath.toRadians(el);
        double dx = StrictMath.sin(a) * StrictMath.cos(e);
        double dy = StrictMath.sin(e);
        double dz = StrictMath.cos(a) * StrictMath.cos(e);
        double t = 190;
        for (int i = 0; i < 60; i++) {
            double d = Anatomy.distance(t * dx, CENTER_Y + t * dy, CENTER_Z + t * dz);
            t -= 0.75 * d;
            if (Math.abs(d) < 0.01) {
                break;
            }
        }
        p[0] = t * dx;
        p[1] = CENTER_Y + t * dy;
        p[2] = CENTER_Z + t * dz;
    }

    /** The triangles of the skin with the lips, or those of the mouth behind them. */
    void connect(Points points, boolean mouth) {
        for (int r = 0; r + 1 < rows; r++) {
            boolean inside = r >= mouthRow && r <= mouthRow + INSIDE;
            boolean deep = r >= mouthRow + 2 && r < mouthRow + INSIDE - 1;
            for (int c = 0; c < columns() && deep == mouth; c++) {
                int next = (c + 1) % columns();
                if (!inside || at(r, c) != at(r + 1, c) || at(r, next) != at(r + 1, next)) {
                    points.quad(at(r, c), at(r, next), at(r + 1, c), at(r + 1, next));
                }
            }
        }
    }

    /** Degrees from the front to the subject's left. */
    public double azimuth(int column) {
        return azimuth[column];
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return azimuth.length;
    }

    /** Index of the vertex in a row and a column; column 0 is at the back on the subject's right. */
    public int at(int row, int column) {
        return index[row * azimuth.length + column];
    }

    /** The last row of the upper lip. */
    public int mouthRow() {
        return mouthRow;
    }

    /** The first row of the lower lip. */
    public int lowerLipRow() {
        return mouthRow + INSIDE + 1;
    }
}
