package org.bauta.testkit;

/** Where the 68 points (iBUG order) of a plain frontal face lie in its box, as fractions of the sides. */
final class MeanPoints {
    private final double[] xy = new double[136];

    private MeanPoints() {
        for (int i = 0; i <= 16; i++) {
            put(i, .5 - .48 * Math.cos(Math.PI * i / 16), .35 + .62 * Math.sin(Math.PI * i / 16));
        }
        for (int i = 0; i < 5; i++) {
            put(17 + i, .18 + .06 * i, .28 - .015 * i * (4 - i));
            put(22 + i, .58 + .06 * i, .28 - .015 * i * (4 - i));
            put(31 + i, .42 + .04 * i, .62 + .005 * i * (4 - i));
        }
        for (int i = 0; i < 4; i++) {
            put(27 + i, .5, .38 + .06 * i);
        }
        around(36, 6, .3, .38, .07, .03);
        around(42, 6, .7, .38, .07, .03);
        around(48, 12, .5, .77, .16, .07);
        around(60, 8, .5, .77, .11, .03);
    }

    private void put(int point, double x, double y) {
        xy[2 * point] = x;
        xy[2 * point + 1] = y;
    }

    /** Points of an ellipse, from the left corner over the top. */
    private void around(int first, int count, double x, double y, double a, double b) {
        for (int i = 0; i < count; i++) {
            double angle = Math.PI + 2 * Math.PI * i / count;
            put(first + i, x + a * Math.cos(angle), y + b * Math.sin(angle));
        }
    }

    static double[] dense() {
        return new MeanPoints().xy;
    }
}
