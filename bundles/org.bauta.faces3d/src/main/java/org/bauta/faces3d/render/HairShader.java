package org.bauta.faces3d.render;

import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Parsing;

/**
 * Hair drawn as strands on a surface. Rest coordinates: across the strands, along them (both millimetres) and the margin
 * to the edge of the hair.
 */
final class HairShader implements Shader {
    private final Lamp lamp;
    private final HairColor color;
    private final double curl;
    private final double offset;
    private final Parsing.Label label;

    HairShader(Lamp lamp, HairColor color, Hair hair, Parsing.Label label) {
        this.lamp = lamp;
        this.color = color;
        this.label = label;
        curl = label == Parsing.Label.FACIAL_HAIR ? 0.6 : hair.style() == Hair.Style.CURLY ? 1 : 0;
        offset = (hair.seed() & 255) * 0.61;
    }

    @Override
    public void shade(Fragment f) {
        double wave = curl * 5 * Noise.at(f.x * 0.11, f.y * 0.11 + offset) + 2.5 * Noise.at(f.x * 0.03 + offset, f.y * 0.02);
        double u = f.x + wave;
        double v = f.y + curl * 5 * Noise.at(f.x * 0.11 + 50, f.y * 0.11);
        double lock = Noise.at(u * 0.16 + offset, v * (0.012 + 0.10 * curl));
        double strand = Noise.at(u * 0.75, v * (0.03 + 0.16 * curl) + offset);
        double fine = Noise.at(u * 1.9 + 13, v * 0.05);
        double own = Math.clamp(0.9 * fine + 0.5 * strand + 0.25 * lock, -1.0, 1.0);
        double tone = 1 + 0.30 * lock + 0.28 * strand + 0.15 * fine;
        f.nx += 0.35 * lock + 0.28 * strand;
        f.ny += 0.16 * strand * curl + 0.10 * fine;
        f.normalizeNormal();
        boolean inner = f.facing() < 0;
        double edge = Fast.step(-2, 9, f.z);
        double deep = (0.62 + 0.38 * Fast.step(-0.7, 0.5, lock)) * (inner ? 0.7 : 1) * (0.8 + 0.2 * edge);
        double open = f.openness;
        f.openness = open * deep;
        double gloss = inner ? 0
                : (0.30 * lamp.gloss(f, 0.34, 0.045) + 0.10 * lamp.gloss(f, 0.6, 0.045)) * (0.7 + 0.5 * strand) * (1 - 0.6 * curl);
        f.label = label.ordinal();
        double r = color.of(0, own) * tone;
        double g = color.of(1, own) * tone;
        double b = color.of(2, own) * tone;
        f.color(r * lamp.soft(f, 0, 0.3) + gloss * lamp.key(0) * (0.4 + r), g * lamp.soft(f, 1, 0.3) + gloss * lamp.key(1) * (0.4 + g),
                b * lamp.soft(f, 2, 0.3) + gloss * lamp.key(2) * (0.4 + b));
    }
}
