package org.bauta.faces3d.render;

import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Parsing;

/** The scalp among the roots of the hair, darker where hair grows; all there is of very short hair. */
final class ScalpTint {
    private final Hairline line;
    private final HairColor color;
    private final double density;
    private final boolean buzz;

    ScalpTint(Hairline line, HairColor color, Hair hair) {
        this.line = line;
        this.color = color;
        buzz = hair.style() == Hair.Style.BUZZ;
        density = hair.style() == Hair.Style.BALD ? 0 : buzz ? 0.86 : 0.7;
    }

    void paint(Fragment f, Pigment p) {
        if (density == 0 || f.y < 10 && f.z > -30) {
            return;
        }
        double margin = line.margin(f.x, f.y, f.z) + 3 * Noise.at(f.x * 0.35, f.y * 0.35);
        double share = Fast.step(-3.5, 6, margin) * density;
        if (share > 0.01) {
            double n = Noise.at(f.x * 1.4, f.y * 1.4 + f.z);
            p.cover(share, color.of(0, n) * 0.8, color.of(1, n) * 0.8, color.of(2, n) * 0.8);
            p.gloss *= 1 - 0.8 * share;
            f.openness *= 1 - 0.35 * share;
            if (share > 0.5) {
                f.label = Parsing.Label.HAIR.ordinal();
            }
        }
    }
}
