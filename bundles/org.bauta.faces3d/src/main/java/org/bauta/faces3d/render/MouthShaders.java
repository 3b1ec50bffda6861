package org.bauta.faces3d.render;

import org.bauta.faces3d.Parsing;

/** What shows when the lips part: the cavity, the teeth with their gums, the tongue. */
final class MouthShaders {
    private static final double[] GAPS = {0, 7.9, 13.4, 18.2, 21.4, 23.2};
    private final Lamp lamp;

    MouthShaders(Lamp lamp) {
        this.lamp = lamp;
    }

    void cavity(Fragment f) {
        double deep = Fast.step(-16, 12, f.z);
        flesh(f, 0.30 * deep + 0.02, 0.07 * deep + 0.006, 0.06 * deep + 0.005, deep * 0.5);
    }

    void tongue(Fragment f) {
        double front = 0.25 + 0.5 * Fast.step(-20, 2, f.z);
        flesh(f, 0.42 * front, 0.14 * front, 0.13 * front, 0.55);
    }

    void teeth(Fragment f) {
        double ax = Math.abs(f.x);
        boolean upper = f.y > -72.5;
        double scale = upper ? 1 : 0.8;
        double gap = 9;
        for (double g : GAPS) {
            gap = Math.min(gap, Math.abs(ax - g * scale));
        }
        double dark = 1 - 0.45 * Fast.bell(gap / 0.42);
        double rim = upper ? -62.6 + 1.2 * Fast.bell(gap / 1.2) : -81 - 1.2 * Fast.bell(gap / 1.2);
        double gum = upper ? Fast.step(rim - 0.4, rim + 0.4, f.y) : Fast.step(rim + 0.4, rim - 0.4, f.y);
        double back = Fast.step(26, 8, ax) * 0.75 + 0.25;
        double white = dark * back * (upper ? 1 : 0.85);
        flesh(f, Fast.mix(0.74 * white, 0.42, gum), Fast.mix(0.69 * white, 0.15, gum), Fast.mix(0.58 * white, 0.14, gum), 0.78);
        double gloss = 0.7 * lamp.gloss(f, 0.25, 0.04) * back;
        f.red += gloss * lamp.key(0);
        f.green += gloss * lamp.key(1);
        f.blue += gloss * lamp.key(2);
    }

    private void flesh(Fragment f, double r, double g, double b, double open) {
        f.openness = open;
        f.lit = Math.max(f.lit, 0.15);
        f.label = Parsing.Label.MOUTH.ordinal();
        f.color(r * lamp.soft(f, 0, 0.3), g * lamp.soft(f, 1, 0.2), b * lamp.soft(f, 2, 0.2));
    }
}
