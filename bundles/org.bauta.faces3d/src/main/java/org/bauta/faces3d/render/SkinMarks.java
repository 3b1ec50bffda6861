package org.bauta.faces3d.render;

import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Expression;

/** Color and lines of the skin by region: redness, freckles, moles, beard shadow, wrinkles, nostrils. */
final class SkinMarks {
    private final Complexion c;
    private final double forehead;
    private final double frown;
    private final double smile;

    SkinMarks(Complexion c, Expression e) {
        this.c = c;
        double old = Math.max(0, c.wrinkles - 0.25);
        forehead = Math.min(1, 0.45 * old + 0.8 * (e.get(ActionUnit.AU1) + e.get(ActionUnit.AU2)) * (0.25 + c.wrinkles));
        frown = Math.min(1, 0.35 * old + 0.9 * e.get(ActionUnit.AU4) * (0.3 + c.wrinkles));
        smile = Math.min(1, 0.50 * old + 0.12 + 0.65 * e.get(ActionUnit.AU12) + 0.5 * e.get(ActionUnit.AU9));
    }

    void paint(Fragment f, Pigment p) {
        double ax = Math.abs(f.x);
        double blotch = Noise.cloud(f.x * 0.055 + 9, f.y * 0.055 + 0.03 * f.z);
        double fine = Noise.cloud(f.x * 0.32 + 3, f.y * 0.32 + f.z * 0.2);
        p.blood += c.mottling * (0.10 * blotch + 0.05 * fine);
        p.melanin *= 1 + c.mottling * (0.10 * Noise.at(f.x * 0.09 + 40, f.y * 0.09) + 0.08 * fine);
        if (f.z < -45) {
            return;
        }
        regions(f, p, ax);
        spots(f, p, ax);
        stubble(f, p, ax);
        if (f.y > 24) {
            furrows(f, p, ax);
        }
        lines(f, p, ax);
        nostrils(f, p, ax);
    }

    private void regions(Fragment f, Pigment p, double ax) {
        double cheek = Fast.bell((ax - 38) / 15) * Fast.bell((f.y + 33) / 15);
        double nose = Fast.bell(ax / 13) * Fast.bell((f.y + 41) / 9);
        double chin = Fast.bell(ax / 13) * Fast.bell((f.y + 100) / 9);
        p.blood += c.cheeks * cheek + c.nose * nose + 0.08 * chin;
        double tzone = Fast.bell(ax / 22) * Fast.step(-55, -30, f.y);
        p.gloss *= 0.75 + 0.55 * tzone + 0.3 * cheek;
        p.yellow += 0.05 * Fast.step(25, 45, f.y);
    }

    private void spots(Fragment f, Pigment p, double ax) {
        if (c.freckles > 0) {
            double where = Fast.bell((ax - 24) / 26) * Fast.bell((f.y + 24) / 22);
            double dot = Fast.step(0.30, 0.75, Noise.at(f.x * 0.75 + 31 + 0.5 * Noise.at(f.x, f.y), f.y * 0.75 + 0.4 * Noise.at(f.y, f.x)));
            p.melanin += c.freckles * where * dot * 0.9;
        }
        if (c.blemishes > 0) {
            double wx = f.x + 3 * Noise.at(f.x * 0.25, f.y * 0.25 + 9);
            double wy = f.y + 3 * Noise.at(f.x * 0.25 + 60, f.y * 0.25);
            p.blood += c.blemishes * 0.19 * Fast.step(0.50, 0.95, Noise.at(wx * 0.2 + 77, wy * 0.2 + 13));
        }
        for (double[] m : c.moles) {
            if (m[2] > 0) {
                double d = (f.x - m[0]) * (f.x - m[0]) + (f.y - m[1]) * (f.y - m[1]);
                double r = 0.8 + m[2];
                p.melanin += d > 9 * r * r ? 0 : 2.6 * Fast.decay(d * d / (r * r * r * r));
            }
        }
    }

    /** Where a beard would grow, 0..1. */
    static double beard(double ax, double y, double z) {
        double jaw = Fast.step(-38 - 0.20 * Math.max(0, 46 - ax), -62, y) * Fast.step(14, 24, ax + Math.max(0, -84 - y) * 2);
        double chin = Fast.step(-82, -87, y);
        double lip = Fast.step(-52, -57, y) * Fast.step(31, 25, ax) * Fast.step(2.5, 6, ax + Math.max(0, -52 - y) * 0.8);
        double side = Fast.step(46, 64, ax) * Fast.step(-12, -36, y);
        return Math.max(Math.max(jaw, side), Math.max(chin, lip)) * Fast.step(-92, -70, z);
    }

    private void stubble(Fragment f, Pigment p, double ax) {
        if (c.stubble <= 0.02 || f.y > -12) {
            return;
        }
        double grow = beard(ax, f.y, f.z) * c.stubble;
        double dots = 0.55 + 0.45 * Noise.hash((int) Math.floor(f.x * 2.2), (int) Math.floor(f.y * 2.2));
        p.cover(Math.min(0.9, grow * 0.62 * dots), 0.035, 0.033, 0.035);
        p.gloss *= 1 - 0.4 * grow;
    }

    private void furrows(Fragment f, Pigment p, double ax) {
        double wave = f.y * 0.115 + 0.12 * Noise.at(f.x * 0.045, f.y * 0.02 + 8);
        double t = wave - Math.floor(wave);
        double line = Fast.bell((t - 0.5) / 0.10) * Fast.step(26, 31, f.y) * Fast.step(60, 50, f.y) * Fast.step(44, 28, ax);
        double gaps = Fast.step(-0.6, 0.1, Noise.at(f.x * 0.05 + 5, Math.floor(wave) * 3.7));
        p.fold = Math.max(p.fold, 0.36 * forehead * line * gaps);
    }

    private void lines(Fragment f, Pigment p, double ax) {
        double down = -43 - f.y;
        double way = 17.8 + 0.50 * down - 0.0025 * down * down;
        double fold = Fast.bell((ax - way) / (1.5 + 0.02 * down)) * Fast.step(-1, 6, down) * Fast.step(32, 18, down);
        p.fold = Math.max(p.fold, 0.36 * smile * fold);
        double mario = Fast.bell((ax - 27.5 - 0.08 * (-72 - f.y)) / 1.4) * Fast.step(-72, -76, f.y) * Fast.step(-94, -84, f.y);
        p.fold = Math.max(p.fold, 0.25 * Math.max(0, c.wrinkles - 0.5) * mario);
        double under = Fast.bell((f.z + 12) / 4) * Fast.step(-100, -106, f.y) * Fast.step(32, 16, ax);
        p.fold = Math.max(p.fold, Math.min(0.45, c.secondChin) * under);
        double knit = Fast.bell((ax - 4.2 - 0.06 * (f.y - 14)) / 0.9) * Fast.step(8, 13, f.y) * Fast.step(32, 24, f.y);
        p.fold = Math.max(p.fold, 0.40 * frown * knit);
    }

    private static void nostrils(Fragment f, Pigment p, double ax) {
        if (ax < 14 && f.y < -44 && f.y > -54 && f.z > 6) {
            double dx = (ax - 6.6) / 3.4;
            double dy = (f.y + 48.6) / 2.0;
            double hole = Fast.step(1.35, 0.6, Math.sqrt(dx * dx + dy * dy));
            p.cover(0.9 * hole, 0.030, 0.010, 0.008);
            p.gloss *= 1 - hole;
        }
        double wing = Fast.bell((ax - 16.6 + 0.18 * Math.abs(f.y + 42)) / 1.0) * Fast.step(-50, -47, f.y) * Fast.step(-33, -38, f.y);
        p.fold = Math.max(p.fold, 0.22 * wing * Fast.step(0, 4, f.z));
    }
}
