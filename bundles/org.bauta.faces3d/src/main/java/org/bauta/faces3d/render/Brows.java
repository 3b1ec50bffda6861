package org.bauta.faces3d.render;

import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Parsing;

/** Eyebrows: a tapering band of short strokes along an arch. */
final class Brows {
    private final double start;
    private final double length;
    private final double height;
    private final double arch;
    private final double slant;
    private final double thickness;
    private final double density;
    private final HairColor color;

    Brows(Complexion c, HairColor color, double darkness) {
        start = 12.5 + 1.4 * c.t(AlbedoTrait.BROW_GAP);
        length = 41 + 2.4 * c.t(AlbedoTrait.BROW_LENGTH);
        height = 18.6 + 1.3 * c.t(AlbedoTrait.BROW_HEIGHT);
        arch = Math.clamp(4.6 + 2.1 * c.t(AlbedoTrait.BROW_ARCH), 0.0, 11.0);
        slant = 1.2 + 1.4 * c.t(AlbedoTrait.BROW_SLANT);
        thickness = Math.clamp(3.4 + 0.8 * c.t(AlbedoTrait.BROW_THICKNESS), 1.6, 6.8);
        density = Math.clamp(0.80 + 0.12 * c.t(AlbedoTrait.BROW_DARKNESS) + 0.12 * darkness, 0.35, 0.96);
        this.color = color;
    }

    private double heightAt(double u) {
        return height + slant * u * 2 + arch * 4 * u * (1 - 0.78 * u) * 0.55;
    }

    /** Place of the middle of the brow, on the left side of the mean head: 0 the inner end, 1 the outer. */
    double[] middle(double u) {
        return new double[] {start + length * u, heightAt(u)};
    }

    void paint(Fragment f, Pigment p) {
        double ax = Math.abs(f.x);
        double u = (ax - start) / length;
        if (u < -0.12 || u > 1.1 || f.y < height - 9 || f.y > height + 17) {
            return;
        }
        double middle = heightAt(u);
        double half = thickness * (1.05 - 0.82 * u * u) * (0.75 + 0.25 * Fast.step(-0.1, 0.25, u));
        double across = (f.y - middle) / Math.max(0.4, half);
        double lean = u < 0.15 ? 0.5 : 0.25;
        double stroke = Noise.at(ax * 0.9 - f.y * lean * 1.6 + (f.x > 0 ? 70 : 0), f.y * 1.5 - ax * 0.55);
        double edge = Fast.step(1.25, 0.35, Math.abs(across) + 0.35 * stroke);
        double ends = Fast.step(-0.1, 0.12, u + 0.05 * stroke) * Fast.step(1.06, 0.8, u + 0.06 * stroke);
        double share = edge * ends * density * (0.85 + 0.25 * stroke);
        if (share > 0.01) {
            p.cover(Math.min(0.97, share), color.of(0, stroke) * 0.62, color.of(1, stroke) * 0.6, color.of(2, stroke) * 0.58);
            p.gloss *= 1 - 0.7 * share;
            if (share > 0.4) {
                f.label = (f.x < 0 ? Parsing.Label.RIGHT_BROW : Parsing.Label.LEFT_BROW).ordinal();
            }
        }
    }
}
