package org.bauta.faces3d.render;

import org.bauta.faces3d.Backdrop;
import org.bauta.faces3d.Draws;

/** The background, out of focus. Coordinates are shares of the picture, 0..1. */
final class Scenery {
    private static final int THINGS = 14;

    private final double[] one;
    private final double[] two;
    private final Backdrop.Kind kind;
    private final double slopeX;
    private final double slopeY;
    private final double[][] things;

    Scenery(Backdrop backdrop) {
        Draws draws = new Draws(backdrop.seed());
        one = Paint.linear(backdrop.color());
        two = Paint.linear(backdrop.other());
        kind = backdrop.kind();
        slopeX = draws.uniform(-1, 1);
        slopeY = draws.uniform(-1, 1);
        things = new double[kind == Backdrop.Kind.CLUTTERED ? THINGS : 0][];
        for (int i = 0; i < things.length; i++) {
            double tone = draws.uniform(0.15, 1.4);
            double tint = draws.uniform();
            double glow = draws.chance(0.12) ? 1.8 : 1;
            things[i] = new double[] {draws.uniform(-0.1, 1.1), draws.uniform(-0.1, 1.1), draws.uniform(0.05, 0.35),
                draws.uniform(0.05, 0.45), draws.chance(0.5) ? 1 : 0, draws.uniform(0.02, 0.09),
                tone * glow * Fast.mix(one[0], two[0], tint) * draws.uniform(0.6, 1.3),
                tone * glow * Fast.mix(one[1], two[1], tint) * draws.uniform(0.6, 1.3),
                tone * glow * Fast.mix(one[2], two[2], tint) * draws.uniform(0.6, 1.3)};
        }
    }

    void shade(double x, double y, Fragment f) {
        double t = kind == Backdrop.Kind.PLAIN ? 0.12 * Noise.at(x * 2 + slopeX * 40, y * 2)
                : Fast.step(-0.9, 0.9, slopeX * (2 * x - 1) + slopeY * (2 * y - 1));
        double r = Fast.mix(one[0], two[0], t);
        double g = Fast.mix(one[1], two[1], t);
        double b = Fast.mix(one[2], two[2], t);
        for (double[] k : things) {
            double dx = Math.abs(x - k[0]) / k[2];
            double dy = Math.abs(y - k[1]) / k[3];
            double d = (k[4] > 0 ? Math.max(dx, dy) : Math.sqrt(dx * dx + dy * dy)) - 1;
            double soft = k[5] / Math.min(k[2], k[3]);
            double share = 0.85 * Fast.step(soft, -soft, d);
            r = Fast.mix(r, k[6], share);
            g = Fast.mix(g, k[7], share);
            b = Fast.mix(b, k[8], share);
        }
        f.label = 0;
        f.color(r, g, b);
    }
}
