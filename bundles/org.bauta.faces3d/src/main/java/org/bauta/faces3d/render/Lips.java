package org.bauta.faces3d.render;

import org.bauta.faces3d.Parsing;
import org.bauta.faces3d.geometry.Anatomy;

/** The red of the lips, with its edge, its lines and the make-up on it. */
final class Lips {
    /** Half the width of the mouth on the mean head. */
    static final double HALF_WIDTH = 25.6;
    private final Complexion complexion;
    private final double lipstick;
    private final double[] stick;

    Lips(Complexion complexion, double makeup, double tint) {
        this.complexion = complexion;
        lipstick = Math.clamp(makeup * 1.3 - 0.25, 0.0, 0.85);
        double k = 0.5 + 0.5 * Math.clamp(tint, -1.0, 1.0);
        stick = new double[] {Fast.mix(0.55, 0.32, k), Fast.mix(0.14, 0.03, k), Fast.mix(0.16, 0.05, k)};
    }

    /** Height of the upper edge of the red on the mean head. */
    static double top(double x) {
        double t = x / HALF_WIDTH;
        double q = Math.max(0, 1 - t * t);
        return Anatomy.mouthLine(x) + 0.4 + q * (4.5 + 3.6 * q) - 1.3 * Fast.bell(x / 3.2);
    }

    static double bottom(double x) {
        double t = x / HALF_WIDTH;
        double q = Math.max(0, 1 - t * t);
        return Anatomy.mouthLine(x) + 0.3 - q * (6.6 + 4.4 * q);
    }

    void paint(Fragment f, Pigment p) {
        double ax = Math.abs(f.x);
        if (ax > HALF_WIDTH + 2 || f.y > -58 || f.y < -86 || f.z < -14) {
            return;
        }
        double inside = Math.min(top(ax) - f.y, f.y - bottom(ax));
        double red = Fast.step(-0.9, 0.9, inside) * Fast.step(HALF_WIDTH + 1, HALF_WIDTH - 3, ax);
        if (red <= 0) {
            rim(p, inside);
            return;
        }
        double lines = Noise.at(f.x * 1.1, f.y * 0.12) * 0.12 + Noise.at(f.x * 2.3, f.y * 0.2) * 0.08;
        double wet = Fast.step(6, 0, Math.abs(f.y - Anatomy.mouthLine(ax)));
        p.blood += red * (complexion.lipBlood * complexion.lipEdge * (0.85 + 0.35 * wet) + lines);
        p.melanin += red * (complexion.lipMelanin - 0.10 * complexion.melanin + 0.25 * lines);
        p.gloss += red * 0.7;
        p.roughness = Fast.mix(p.roughness, 0.36, red);
        if (lipstick > 0) {
            p.cover(red * lipstick, stick[0], stick[1], stick[2]);
        }
        double seam = Fast.bell((f.y - Anatomy.mouthLine(ax)) / 0.9) * Fast.step(HALF_WIDTH, HALF_WIDTH - 4, ax);
        p.fold = Math.max(p.fold, 0.55 * seam);
        if (red > 0.5) {
            f.label = (f.y > Anatomy.mouthLine(ax) ? Parsing.Label.UPPER_LIP : Parsing.Label.LOWER_LIP).ordinal();
        }
    }

    /** The skin just above the red catches light. */
    private static void rim(Pigment p, double inside) {
        double b = Fast.bell((inside + 1.6) / 0.9);
        p.melanin *= 1 - 0.05 * b;
    }
}
