package org.bauta.faces3d.geometry;

/** Two bows of teeth with their gums, and a tongue, behind the lips. */
final class Teeth {
    private static final int COLUMNS = 24;
    private static final int ROWS = 4;

    private Teeth() {
    }

    static void addUpper(Points points) {
        bow(points, -57, -72.6, 7.6, 0);
    }

    static void addLower(Points points) {
        bow(points, -72.4, -86, 5.4, 1);
    }

    private static void bow(Points points, double top, double bottom, double front, double jaw) {
        int first = points.size();
        for (int r = 0; r <= ROWS; r++) {
            double t = (double) r / ROWS;
            for (int c = 0; c <= COLUMNS; c++) {
                double s = 2.0 * c / COLUMNS - 1;
                double x = 23.5 * s;
                double bulge = 1.2 * (1 - (2 * t - 1) * (2 * t - 1));
                points.add(x, top + (bottom - top) * t, front + bulge - 0.030 * x * x - 6 * s * s * s * s, jaw);
            }
        }
        for (int r = 0; r < ROWS; r++) {
            for (int c = 0; c < COLUMNS; c++) {
                int a = first + r * (COLUMNS + 1) + c;
                points.quad(a, a + 1, a + COLUMNS + 1, a + COLUMNS + 2);
            }
        }
    }

    static void addTongue(Points points) {
        int first = points.size();
        int n = 12;
        for (int r = 0; r <= n; r++) {
            for (int c = 0; c <= n; c++) {
                double s = 2.0 * c / n - 1;
                double t = (double) r / n;
                double height = 7 * Math.sqrt(Math.max(0, 1 - s * s)) * (1 - t * t * t);
                points.add(17 * s, -87 + height, -22 + 24 * t * (1 - 0.25 * s * s), 1);
            }
        }
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                int a = first + r * (n + 1) + c;
                points.quad(a, a + 1, a + n + 1, a + n + 2);
            }
        }
    }
}
