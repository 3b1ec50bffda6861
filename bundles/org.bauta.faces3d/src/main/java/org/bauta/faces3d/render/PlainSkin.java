package org.bauta.faces3d.render;

import org.bauta.faces3d.Parsing;

/** Skin of neck and ears. */
final class PlainSkin {
    private final Lamp lamp;
    private final Complexion c;
    private final Pigment p = new Pigment();

    PlainSkin(Lamp lamp, Complexion c) {
        this.lamp = lamp;
        this.c = c;
    }

    void neck(Fragment f) {
        p.reset(c);
        p.blood += c.mottling * 0.10 * Noise.cloud(f.x * 0.05, f.y * 0.05 + 30);
        double wave = f.y * 0.06 + 0.25 * Noise.at(f.x * 0.02, 4);
        double t = wave - Math.floor(wave);
        p.fold = 0.12 * c.wrinkles * Fast.bell((t - 0.5) / 0.07);
        double shadow = c.stubble * Fast.step(-135, -108, f.y) * Fast.step(-70, -45, f.z);
        p.cover(0.35 * shadow, 0.035, 0.033, 0.035);
        p.gloss *= 0.6;
        f.label = Parsing.Label.NECK.ordinal();
        SkinShader.light(f, p, lamp);
    }

    void ear(Fragment f) {
        p.reset(c);
        p.blood += 0.22;
        p.gloss *= 0.7;
        f.label = (f.x < 0 ? Parsing.Label.RIGHT_EAR : Parsing.Label.LEFT_EAR).ordinal();
        SkinShader.light(f, p, lamp);
    }
}
