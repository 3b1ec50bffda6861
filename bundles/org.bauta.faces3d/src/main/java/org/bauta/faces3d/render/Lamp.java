package org.bauta.faces3d.render;

import org.bauta.faces3d.Illumination;

/** Evaluates an {@link Illumination} on surfaces. */
final class Lamp {
    /** Cosine lobe over pi in each band: what turns radiance into irradiance over pi (Ramamoorthi and Hanrahan 2001). */
    private static final double[] LOBE = {1, 2.0 / 3, 2.0 / 3, 2.0 / 3, 0.25, 0.25, 0.25, 0.25, 0.25};
    private static final double[] BASIS = {0.282095, 0.488603, 0.488603, 0.488603, 1.092548, 1.092548, 0.315392, 1.092548, 0.546274};

    final double kx;
    final double ky;
    final double kz;
    private final double[] key;
    private final double[] ambient = new double[27];

    Lamp(Illumination light) {
        double[] k = light.key();
        kx = k[0];
        ky = k[1];
        kz = k[2];
        key = new double[] {k[3], k[4], k[5]};
        double[] h = light.harmonics();
        for (int i = 0; i < 27; i++) {
            ambient[i] = h[i] * LOBE[i % 9] * BASIS[i % 9];
        }
    }

    /** Irradiance over pi from the surroundings in a direction, never negative. */
    double ambient(int channel, double x, double y, double z) {
        int c = 9 * channel;
        double e = ambient[c] + ambient[c + 1] * y + ambient[c + 2] * z + ambient[c + 3] * x + ambient[c + 4] * x * y
                + ambient[c + 5] * y * z + ambient[c + 6] * (3 * z * z - 1) + ambient[c + 7] * x * z + ambient[c + 8] * (x * x - y * y);
        return Math.max(0.01, e);
    }

    double key(int channel) {
        return key[channel];
    }

    double toward(Fragment f) {
        return f.nx * kx + f.ny * ky + f.nz * kz;
    }

    /**
     * Diffuse light on skin: the edge of the key light's shade is softened and reddened, as light that entered nearby
     * leaves there.
     */
    double soft(Fragment f, int channel, double wrap) {
        double d = (toward(f) + wrap) / (1 + wrap);
        double direct = d > 0 ? d * key[channel] * f.lit : 0;
        double open = f.openness + (channel == 0 ? 0.25 : 0.12) * f.openness * (1 - f.openness);
        return direct + ambient(channel, f.nx, f.ny, f.nz) * open;
    }

    /**
     * Reflected key light and sheen of the surroundings, without color of the surface.
     *
     * @param roughness GGX alpha, 0..1
     * @param mirror reflectance at normal incidence
     */
    double gloss(Fragment f, double roughness, double mirror) {
        double hx = kx + f.vx;
        double hy = ky + f.vy;
        double hz = kz + f.vz;
        double l = 1 / Math.sqrt(hx * hx + hy * hy + hz * hz + 1e-12);
        double nh = Math.max(0, (f.nx * hx + f.ny * hy + f.nz * hz) * l);
        double vh = Math.max(0, (f.vx * hx + f.vy * hy + f.vz * hz) * l);
        double nl = Math.max(0, toward(f));
        double nv = Math.max(0.05, f.facing());
        double a2 = roughness * roughness;
        double q = nh * nh * (a2 - 1) + 1;
        double k = roughness * 0.5;
        double g = 1 / ((nl * (1 - k) + k) * (nv * (1 - k) + k));
        double fresnel = mirror + (1 - mirror) * Fast.fifth(1 - vh);
        return nl * a2 / (q * q) * g * 0.25 * fresnel * f.lit;
    }

    /** Surroundings mirrored at grazing angles. */
    double sheen(Fragment f, double mirror) {
        double nv = Math.clamp(f.facing(), 0.0, 1.0);
        return (mirror + 0.35 * Fast.fifth(1 - nv)) * f.openness * f.openness;
    }
}
