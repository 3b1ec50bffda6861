package org.bauta.faces3d.render;

import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Parsing;

/** An eyeball: white with veins, iris with fibres and rings, pupil, a wet gloss. Rest coordinates are those of the gaze. */
final class EyeShader implements Shader {
    private static final double[][] IRIS = {{.20, .33, .46}, {.20, .26, .20}, {.22, .17, .07}, {.12, .058, .022}, {.045, .022, .011}};

    private final Lamp lamp;
    private final Complexion c;
    private final double size;
    private final double[] iris = new double[3];

    EyeShader(Lamp lamp, Complexion c) {
        this.lamp = lamp;
        this.c = c;
        size = 0.425 + 0.012 * Math.clamp(c.t(AlbedoTrait.IRIS_SIZE), -2.0, 2.0);
        double dark = Math.clamp(2.0 + 1.25 * c.t(AlbedoTrait.IRIS_MELANIN), 0.0, 3.999);
        int i = (int) dark;
        double hue = 1 + 0.12 * c.t(AlbedoTrait.IRIS_HUE);
        for (int k = 0; k < 3; k++) {
            iris[k] = Fast.mix(IRIS[i][k], IRIS[i + 1][k], dark - i) * (k == 1 ? hue : 1);
        }
    }

    @Override
    public void shade(Fragment f) {
        double r = Math.sqrt(f.x * f.x + f.y * f.y);
        double red = 0.70;
        double green = 0.655;
        double blue = 0.62;
        double edge = Fast.step(0.60, 0.93, Math.abs(f.x)) * (0.5 + 0.1 * c.t(AlbedoTrait.SCLERA));
        double vein = Fast.step(0.55, 0.9, Noise.at(f.x * 9 + 20, f.y * 22)) * edge;
        green *= 1 - 0.40 * edge - 0.25 * vein;
        blue *= 1 - 0.42 * edge - 0.25 * vein;
        double in = Fast.step(size + 0.025, size - 0.025, r);
        double pupil = Fast.step(0.185, 0.155, r);
        double fibre = 1 + 0.35 * Noise.at(f.x / (r + 0.02) * 6, f.y / (r + 0.02) * 6 + 30);
        double ring = 1 - 0.72 * Fast.step(size - 0.10, size - 0.005, r);
        double inner = 1 + 0.5 * Fast.bell((r - 0.23) / 0.06);
        double shape = fibre * ring * inner * (1 - 0.97 * pupil) * 0.95;
        red = Fast.mix(red, iris[0] * shape + 0.004, in);
        green = Fast.mix(green, iris[1] * shape + 0.004, in);
        blue = Fast.mix(blue, iris[2] * shape + 0.004, in);
        f.label = (f.px < 0 ? Parsing.Label.RIGHT_EYE : Parsing.Label.LEFT_EYE).ordinal();
        double gloss = 5.0 * lamp.gloss(f, 0.13, 0.03);
        double mirror = 0.05 * f.openness * Math.max(0, f.ny + 0.3);
        f.color(red * lamp.soft(f, 0, 0.25) + gloss * lamp.key(0) + mirror * lamp.ambient(0, f.nx, f.ny, f.nz),
                green * lamp.soft(f, 1, 0.2) + gloss * lamp.key(1) + mirror * lamp.ambient(1, f.nx, f.ny, f.nz),
                blue * lamp.soft(f, 2, 0.2) + gloss * lamp.key(2) + mirror * lamp.ambient(2, f.nx, f.ny, f.nz));
    }
}
