package org.bauta.method.obfuscation;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Region;
import org.bauta.vision.Alignment;

/**
 * A rectangle or an ellipse, turned about its centre, in continuous pixel coordinates.
 *
 * @param a half of its length, along the direction (cos, sin)
 * @param b half of its height, across
 */
record Outline(double x, double y, double a, double b, double cos, double sin, boolean round) {
    /** Samples along each side of a pixel that decide how much of it is inside. */
    private static final int SAMPLES = 8;
    /** Length and height of an eye bar in distances of the eyes: it reaches from temple to temple, from brow to cheek. */
    private static final double BAR_LENGTH = 2.2;
    private static final double BAR_HEIGHT = .8;

    static Outline box(Box box) {
        return new Outline(box.centerX(), box.centerY(), box.width() / 2, box.height() / 2, 1, 0, false);
    }

    static Outline ellipse(Box box) {
        return new Outline(box.centerX(), box.centerY(), box.width() / 2, box.height() / 2, 1, 0, true);
    }

    /** Along the line of the eyes; where no points are known, level, where the eyes of a mean face lie in the box. */
    static Outline eyeBar(Face face, double scale) {
        Landmarks points = Alignment.points(face);
        double dx = points.x(1) - points.x(0);
        double dy = points.y(1) - points.y(0);
        // eyes that coincide, as in profile, still get a bar that covers them
        double distance = Math.max(Math.hypot(dx, dy), face.width() / 4);
        double turn = Math.atan2(dy, dx);
        return new Outline((points.x(0) + points.x(1)) / 2, (points.y(0) + points.y(1)) / 2, scale * BAR_LENGTH * distance / 2,
                scale * BAR_HEIGHT * distance / 2, Math.cos(turn), Math.sin(turn), false);
    }

    /** The smallest upright box around it. */
    Box bounds() {
        double w = round ? Math.hypot(a * cos, b * sin) : Math.abs(a * cos) + Math.abs(b * sin);
        double h = round ? Math.hypot(a * sin, b * cos) : Math.abs(a * sin) + Math.abs(b * cos);
        return new Box(x - w, y - h, 2 * w, 2 * h);
    }

    private boolean contains(double px, double py) {
        double u = ((px - x) * cos + (py - y) * sin) / a;
        double v = ((py - y) * cos - (px - x) * sin) / b;
        return round ? u * u + v * v <= 1 : Math.abs(u) <= 1 && Math.abs(v) <= 1;
    }

    /**
     * How much of each pixel of a region is inside, 0..255; row-major.
     *
     * @param hard every pixel that is touched counts whole
     */
    byte[] alpha(Region region, boolean hard) {
        if (!round && sin == 0) {
            return upright(region, hard);
        }
        byte[] out = new byte[region.width() * region.height()];
        for (int row = 0, i = 0; row < region.height(); row++) {
            for (int column = 0; column < region.width(); column++, i++) {
                out[i] = alpha(inside(region.x() + column, region.y() + row), hard);
            }
        }
        return out;
    }

    /** The same for an upright rectangle, whose samples inside are those inside along each side: rows repeat. */
    private byte[] upright(Region region, boolean hard) {
        int[] across = along(region.x(), region.width(), x, a);
        int[] down = along(region.y(), region.height(), y, b);
        byte[][] rows = new byte[SAMPLES + 1][];
        byte[] out = new byte[region.width() * region.height()];
        for (int row = 0; row < region.height(); row++) {
            int weight = down[row];
            if (rows[weight] == null) {
                rows[weight] = new byte[region.width()];
                for (int i = 0; i < region.width(); i++) {
                    rows[weight][i] = alpha(across[i] * weight, hard);
                }
            }
            System.arraycopy(rows[weight], 0, out, row * region.width(), region.width());
        }
        return out;
    }

    /** How many samples of each pixel lie within a half of a center, 0..8. */
    private static int[] along(int first, int count, double center, double half) {
        int[] inside = new int[count];
        for (int i = 0; i < count; i++) {
            inside[i] = within(first + i, center, half);
        }
        return inside;
    }

    private static int within(int pixel, double center, double half) {
        int inside = 0;
        for (int k = 0; k < SAMPLES; k++) {
            inside += Math.abs((pixel + (k + .5) / SAMPLES - center) / half) <= 1 ? 1 : 0;
        }
        return inside;
    }

    /**
     * Whether it is an upright rectangle of which {@link #alpha} would be 255 everywhere: so it is if the pixels at two opposite corners
     * are covered, what lies between them being within the same sides.
     */
    boolean covers(Region region, boolean hard) {
        int enough = hard ? 1 : SAMPLES;
        return !round && sin == 0 && !region.isEmpty() && within(region.x(), x, a) >= enough && within(region.y(), y, b) >= enough
                && within(region.x() + region.width() - 1, x, a) >= enough && within(region.y() + region.height() - 1, y, b) >= enough;
    }

    private static byte alpha(int inside, boolean hard) {
        return (byte) (hard ? inside > 0 ? 255 : 0 : Math.round(255.0 * inside / (SAMPLES * SAMPLES)));
    }

    /** How many samples of a pixel are inside, 0..64. */
    private int inside(int column, int row) {
        boolean corners = contains(column, row) && contains(column + 1, row) && contains(column, row + 1) && contains(column + 1, row + 1);
        if (corners) {
            // both shapes are convex
            return SAMPLES * SAMPLES;
        }
        int count = 0;
        for (int j = 0; j < SAMPLES; j++) {
            for (int i = 0; i < SAMPLES; i++) {
                count += contains(column + (i + .5) / SAMPLES, row + (j + .5) / SAMPLES) ? 1 : 0;
            }
        }
        return count;
    }
}
