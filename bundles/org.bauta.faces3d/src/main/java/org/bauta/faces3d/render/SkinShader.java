package org.bauta.faces3d.render;

import org.bauta.faces3d.Parsing;

/** Skin: pigments by region, soft direct light, gloss of two roughnesses, and fine relief. */
final class SkinShader implements Shader {
    private static final double[] WRAP = {0.32, 0.14, 0.09};

    private final Lamp lamp;
    private final Complexion complexion;
    private final SkinMarks marks;
    private final Lids lids;
    private final Lips lips;
    private final Brows brows;
    private final ScalpTint scalp;
    private final Pigment p = new Pigment();

    SkinShader(Lamp lamp, Complexion complexion, SkinMarks marks, Lids lids, Lips lips, Brows brows, ScalpTint scalp) {
        this.lamp = lamp;
        this.complexion = complexion;
        this.marks = marks;
        this.lids = lids;
        this.lips = lips;
        this.brows = brows;
        this.scalp = scalp;
    }

    @Override
    public void shade(Fragment f) {
        p.reset(complexion);
        f.label = region(f).ordinal();
        marks.paint(f, p);
        if (f.z > -40) {
            lips.paint(f, p);
            lids.paint(f, p);
            brows.paint(f, p);
        }
        scalp.paint(f, p);
        relief(f);
        light(f, p, lamp);
    }

    private static Parsing.Label region(Fragment f) {
        double ax = Math.abs(f.x);
        double half = 6.5 + Math.max(0, 0 - f.y) * 0.27;
        return f.z > -2 && f.y < 4 && f.y > -51.5 && ax < Math.min(19, half) ? Parsing.Label.NOSE : Parsing.Label.SKIN;
    }

    private static void relief(Fragment f) {
        f.nx += 0.045 * Noise.at(f.x * 0.8 + 11, f.y * 0.8);
        f.ny += 0.045 * Noise.at(f.x * 0.8 + 57, f.y * 0.8 + 31);
        f.normalizeNormal();
    }

    static void light(Fragment f, Pigment p, Lamp lamp) {
        double oil = p.gloss;
        double spec = oil * (0.75 * lamp.gloss(f, p.roughness, 0.028) + 0.35 * lamp.gloss(f, p.roughness * 0.62, 0.028));
        double sheen = lamp.sheen(f, 0.02) * (0.35 + 0.4 * oil) * (1 - p.fold);
        double rx = 2 * f.facing() * f.nx - f.vx;
        double ry = 2 * f.facing() * f.ny - f.vy;
        double rz = 2 * f.facing() * f.nz - f.vz;
        f.color(p.albedo(0) * lamp.soft(f, 0, WRAP[0]) + spec * lamp.key(0) + sheen * lamp.ambient(0, rx, ry, rz),
                p.albedo(1) * lamp.soft(f, 1, WRAP[1]) + spec * lamp.key(1) + sheen * lamp.ambient(1, rx, ry, rz),
                p.albedo(2) * lamp.soft(f, 2, WRAP[2]) + spec * lamp.key(2) + sheen * lamp.ambient(2, rx, ry, rz));
    }
}
