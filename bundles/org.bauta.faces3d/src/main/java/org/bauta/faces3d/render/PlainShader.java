package org.bauta.faces3d.render;

import org.bauta.faces3d.Parsing;

/** One color with a weave: clothes, hats, frames of glasses. */
final class PlainShader implements Shader {
    private final Lamp lamp;
    private final double[] color;
    private final double weave;
    private final double gloss;
    private final Parsing.Label label;

    /** @param weave depth of the texture, 0 for plastic @param gloss 0 for cloth */
    PlainShader(Lamp lamp, int color, double weave, double gloss, Parsing.Label label) {
        this.lamp = lamp;
        this.color = Paint.linear(color);
        this.weave = weave;
        this.gloss = gloss;
        this.label = label;
    }

    @Override
    public void shade(Fragment f) {
        double rib = weave * (Noise.at(f.x * 0.5, f.y * 0.12) + 0.6 * Noise.at(f.x * 0.04, f.y * 0.05));
        f.nx += 0.5 * rib;
        f.ny += 0.3 * rib;
        f.normalizeNormal();
        double tone = 1 + 0.4 * rib;
        double shine = gloss * lamp.gloss(f, 0.22, 0.05);
        f.label = label.ordinal();
        f.color(color[0] * tone * lamp.soft(f, 0, 0.05) + shine * lamp.key(0),
                color[1] * tone * lamp.soft(f, 1, 0.05) + shine * lamp.key(1), color[2] * tone * lamp.soft(f, 2, 0.05) + shine * lamp.key(2));
    }
}
