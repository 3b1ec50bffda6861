package org.bauta.faces3d.render;

import org.bauta.faces3d.geometry.LidOpening;

/** The skin about one pair of eyes: edge of the lids with lashes, the fold above, shadows below. */
final class Lids {
    private final LidOpening right;
    private final LidOpening left;
    private final Complexion complexion;
    private final double makeup;
    private final double lashes;
    private final double shade;

    Lids(LidOpening right, LidOpening left, Complexion complexion, double sex, double makeup, double tint) {
        this.right = right;
        this.left = left;
        this.complexion = complexion;
        this.makeup = makeup;
        lashes = Math.clamp(0.62 - 0.14 * sex + 0.6 * makeup, 0.3, 1.0);
        shade = tint;
    }

    void paint(Fragment f, Pigment p) {
        double ax = Math.abs(f.x);
        if (ax < 8 || ax > 58 || f.y < -26 || f.y > 18) {
            return;
        }
        LidOpening eye = f.x < 0 ? right : left;
        double s = eye.along(ax);
        double in = Fast.step(-0.16, 0.02, s) * Fast.step(1.22, 1.0, s);
        double t = Math.clamp(s, 0.0, 1.0);
        double above = f.y - eye.top(t);
        double below = eye.bottom(t) - f.y;
        if (above >= 0 || above > -below) {
            upper(f, p, eye, t, in, above);
        } else {
            lower(p, t, in, below);
        }
        around(f, p, ax, in);
    }

    private void upper(Fragment f, Pigment p, LidOpening eye, double s, double in, double above) {
        double outward = 0.55 + 0.65 * s;
        double lash = Fast.step(1.5 + 1.0 * lashes * outward, 0.2, above) * in * lashes * Math.min(1, outward);
        p.cover(lash * 0.93, 0.012, 0.009, 0.008);
        double crease = eye.openTop(s) + eye.crease() * (0.55 + 0.45 * 4 * s * (1 - s));
        double open = 1 - 0.75 * eye.shut();
        double line = Fast.bell((f.y - crease) / 0.9) * in * open;
        p.fold = Math.max(p.fold, 0.42 * line);
        double lid = Fast.step(crease + 1, crease - 1.5, f.y) * in;
        p.blood += 0.10 * lid;
        p.gloss += 0.25 * lid;
        if (makeup > 0.2) {
            p.cover(0.42 * makeup * lid, 0.16 + 0.1 * shade, 0.08, 0.09 - 0.04 * shade);
        }
    }

    private void lower(Pigment p, double s, double in, double below) {
        double rim = Fast.bell((below - 0.4) / 0.55) * in;
        p.blood += 0.55 * rim;
        p.gloss += 0.8 * rim;
        double lash = Fast.bell((below - 1.5) / 0.7) * in * lashes * (0.15 + 0.3 * s);
        p.cover(lash * 0.7, 0.02, 0.015, 0.012);
    }

    /** Darker, bluer skin below the eye and in its inner corner. */
    private void around(Fragment f, Pigment p, double ax, double in) {
        double dx = (ax - 28) / 14;
        double dy = (f.y + 10) / 5.5;
        double ring = Fast.bell(Math.sqrt(dx * dx + dy * dy));
        double corner = Fast.bell((ax - 18) / 5) * Fast.bell((f.y - 1) / 7);
        double c = complexion.circles * (ring + 0.6 * corner);
        p.melanin += c * (0.25 + 0.25 * complexion.melanin);
        p.blood += 0.45 * c;
        double bag = Fast.bell((f.y + 13.5 + 0.010 * (ax - 30) * (ax - 30)) / 1.3) * Fast.step(14, 20, ax) * Fast.step(46, 38, ax);
        p.fold = Math.max(p.fold, Math.min(0.5, 0.22 * Math.min(1, complexion.wrinkles) + complexion.pouches) * bag);
        double feet = Noise.at(f.y * 0.42 + 3, ax * 0.05);
        double crow = Fast.step(47, 52, ax) * Fast.step(60, 54, ax) * Fast.bell(f.y / 9) * Fast.step(0.25, 0.6, feet);
        p.fold = Math.max(p.fold, 0.32 * crow * Math.max(0, complexion.wrinkles - 0.3) * (1 - in * 0));
    }
}
